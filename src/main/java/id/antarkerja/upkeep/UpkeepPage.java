package id.antarkerja.upkeep;

import id.antarkerja.jobs.JobProgress;
import id.antarkerja.web.Form;
import java.util.List;

/** Keys, jobs and consequences at a glance. */
record UpkeepPage(
    int keyVersion,
    boolean rotating,
    List<JobProgress> rotations,
    List<JobProgress> failed,
    List<Undelivered.Waiting> overdue,
    Form form) {}
