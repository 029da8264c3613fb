package id.antarkerja.referrals;

import id.antarkerja.vacancies.VacancyId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The vacancy as the proposal needs it. */
record Target(
    VacancyId vacancy,
    String title,
    String place,
    UUID employerId,
    String employerName,
    boolean employerMayRecruit,
    @Nullable UUID officeId,
    String territory,
    boolean open,
    int seatsLeft,
    List<Integer> skills) {}
