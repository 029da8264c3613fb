package id.antarkerja.referrals;

import gg.jte.Content;
import id.antarkerja.classifications.Education;
import id.antarkerja.officers.Office;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on the letter. */
record LetterPage(
    Referral referral,
    String number,
    LocalDate on,
    Office office,
    @Nullable Education education,
    List<String> skills,
    String address,
    Content qr) {}
