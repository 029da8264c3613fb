package id.antarkerja.jobseekers;

import java.time.LocalDate;
import java.util.List;

/** The AK/I card as it is printed, with the NIK in full. */
record CardPage(
    JobseekerFile file,
    String officeName,
    String place,
    String education,
    String wanted,
    List<LocalDate> reports) {}
