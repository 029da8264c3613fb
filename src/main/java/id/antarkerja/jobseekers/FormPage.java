package id.antarkerja.jobseekers;

import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The one screen on which a person is registered or changed.
 *
 * @param known who is changed; null for a new person
 * @param nik what the NIK says so far
 * @param elsewhere a hit among other offices' people
 * @param regency name of the NIK's regency; its code when today's list lacks it
 */
record FormPage(
    Form form,
    @Nullable Known known,
    @Nullable NikCheck nik,
    String regency,
    List<Alike> alike,
    @Nullable HeldElsewhere elsewhere,
    String officeName,
    CardPreview preview) {

  /**
   * @param identity whether NIK, phone and e-mail are on the form; else they are shown masked
   */
  record Known(
      UUID publicId,
      String name,
      int version,
      boolean identity,
      @Nullable String maskedNik,
      @Nullable String phone,
      @Nullable String email) {

    static Known of(JobseekerFile file, int version, boolean identity) {
      Nik nik = file.identity().nik();
      return new Known(
          file.publicId(),
          file.identity().name(),
          version,
          identity,
          nik == null ? null : nik.toString(),
          file.maskedPhone(),
          file.maskedEmail());
    }
  }

  boolean identity() {
    return known == null || known.identity();
  }

  /** Somebody similar in the own scope. */
  record Alike(
      UUID publicId, String name, int age, String place, String office, List<String> kinds) {}

  /** What the card will say when it is issued today. */
  record CardPreview(String number, List<LocalDate> reports, LocalDate expires) {}

  String action() {
    return known == null
        ? RegisterPages.PATH
        : ListPages.PATH + "/" + known.publicId() + EditPages.SUFFIX;
  }

  int jobs() {
    return WorkForm.rows(form);
  }

  List<Integer> jobRows() {
    return IntStream.range(0, jobs()).boxed().toList();
  }

  boolean mayAddJob() {
    return jobs() < Profile.MAX_EXPERIENCES;
  }

  List<Option> reaches() {
    return FormOptions.reaches(form.value("reach"));
  }

  /** Skills that were stored or chosen before, so that each can be asked for its proof. */
  List<Option> heldSkills() {
    return form.chosen("skills");
  }

  boolean asksAboutNik() {
    return nik != null && nik.asks();
  }

  boolean looksTheSame() {
    return alike.stream().anyMatch(a -> a.kinds().contains(SimilarPerson.SAME_NAME_AND_BIRTH));
  }
}
