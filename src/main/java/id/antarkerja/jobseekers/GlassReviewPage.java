package id.antarkerja.jobseekers;

import id.antarkerja.web.Form;
import java.util.List;
import java.util.UUID;

/** What waits for a head: who opened whom of another office, never the name of the person. */
record GlassReviewPage(List<Line> lines, Form form) {
  record Line(
      UUID id,
      String officer,
      String office,
      GlassCategory category,
      String reason,
      String at,
      String until,
      String reviewBy) {}
}
