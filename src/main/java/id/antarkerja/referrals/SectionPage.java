package id.antarkerja.referrals;

import id.antarkerja.audit.Listed;
import java.time.LocalDate;
import java.util.List;

/**
 * The referrals of a person or a vacancy.
 *
 * @param back the page that this belongs to
 * @param nav the item of the menu
 */
record SectionPage(
    String title, String back, String nav, List<Referral> rows, Listed listed, LocalDate today) {}
