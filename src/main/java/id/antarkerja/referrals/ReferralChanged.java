package id.antarkerja.referrals;

import id.antarkerja.vacancies.VacancyId;
import java.util.UUID;

/** A referral was proposed or made a step; heard inside the transaction. */
public record ReferralChanged(
    ReferralId referral, UUID person, VacancyId vacancy, ReferralStatus status) {}
