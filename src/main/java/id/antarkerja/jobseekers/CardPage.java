package id.antarkerja.jobseekers;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;

/** The AK/I card as it is printed, with the NIK in full; the QR leads to the person's own pages. */
record CardPage(
    JobseekerFile file,
    String officeName,
    String place,
    String education,
    String wanted,
    List<LocalDate> reports,
    Content qr) {}
