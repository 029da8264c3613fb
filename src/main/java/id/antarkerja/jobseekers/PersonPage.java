package id.antarkerja.jobseekers;

import id.antarkerja.access.Action;
import id.antarkerja.access.Basis;
import id.antarkerja.access.Field;
import id.antarkerja.kernel.FirstLetters;
import id.antarkerja.web.Form;
import id.antarkerja.web.Sections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's file on the screen.
 *
 * @param clear whether NIK, phone and e-mail are shown in full, which was recorded
 * @param profile label's field name to text
 * @param due null when no card is valid
 */
record PersonPage(
    JobseekerFile file,
    int age,
    String place,
    String officeName,
    Map<String, String> profile,
    @Nullable DueBar due,
    boolean mayRenew,
    boolean clear,
    List<Sections.Link> sections,
    List<Fact> facts,
    Form form) {

  /** A dated fact with the office where it happened. */
  record Fact(JobseekerFile.Event event, String office) {}

  boolean shows(Field field) {
    return file.sight().shows(field);
  }

  boolean may(Action action) {
    return file.sight().may(action);
  }

  /** Text key of why a person of another office is open here; "" for one's own. */
  String granted() {
    Basis basis = file.sight().basis();
    return basis == null ? "" : "jobseekers.granted." + basis;
  }

  String href() {
    return ListPages.PATH + "/" + file.publicId();
  }

  String initials() {
    return FirstLetters.two(file.identity().name());
  }

  @Nullable String nik() {
    Nik nik = file.identity().nik();
    return nik == null ? null : clear ? nik.digits() : nik.toString();
  }

  @Nullable String phone() {
    return clear ? file.identity().phone() : file.maskedPhone();
  }

  String wanted() {
    return String.join(", ", file.profile().wanted().stream().map(Wish::title).toList());
  }

  boolean valid() {
    return file.registration().status() == RegistrationStatus.ISSUED;
  }

  @Nullable Boolean consent(Purpose purpose) {
    return file.consents().get(purpose);
  }
}
