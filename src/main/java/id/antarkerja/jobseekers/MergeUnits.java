package id.antarkerja.jobseekers;

import id.antarkerja.web.Merge.Unit;
import java.util.List;

/** What of a person's form belongs together when two officers changed it. */
final class MergeUnits {
  static final List<String> IDENTITY = List.of("nik", "phone", "email");

  static final List<Unit> ALL =
      List.of(
          field("nik", "nik", "nikChecked"),
          field("name"),
          field("sex"),
          field("bornOn"),
          field("birthPlace"),
          field("phone"),
          field("email"),
          field("religion"),
          field("marital"),
          field("place", "place", "place_text", "place_for"),
          field("address"),
          field("education", "education", "major", "school", "graduatedYear"),
          field("jobs", "job*"),
          field("skills", "skills", "skills_*", "evidence*"),
          field("wanted", "wanted", "wanted_*"),
          field("reach"),
          field("wageFloor"),
          field("availableFrom"),
          field("workTypes"),
          field("needs"),
          consent(Purpose.CARD),
          consent(Purpose.WHATSAPP),
          consent(Purpose.SURVEY));

  /** Without what an officer has to prove themselves for. */
  static final List<Unit> OPEN = ALL.stream().filter(u -> !IDENTITY.contains(u.name())).toList();

  private MergeUnits() {}

  private static Unit field(String name, String... fields) {
    return Unit.of(name, "jobseekers.field." + name, fields);
  }

  private static Unit consent(Purpose purpose) {
    return Unit.of("consent" + purpose, "jobseekers.consent." + purpose);
  }
}
