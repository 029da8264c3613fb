package id.antarkerja.jobseekers;

import static id.antarkerja.jobseekers.People.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A note about trafficking or violence is read by its list, whoever else asks. */
class ProtectedNotesTest extends RegisterTest {
  private static final String TEXT = "Paspornya ditahan oleh agen di Batam.";

  @Autowired private ProtectedNotes notes;

  private Registered withNote(UUID... readers) {
    Registered person = register(KARAWANG, someone().person());
    as(
        KARAWANG,
        () -> {
          notes.write(person.publicId(), NoteKind.TRAFFICKING, TEXT, Set.of(readers));
          return true;
        });
    return person;
  }

  @Test
  void its_author_and_who_is_named_read_it_and_nobody_else_of_the_office() {
    Acting head = signedUp(KARAWANG, Role.HEAD).acting();
    Registered person = withNote();
    assertThat(as(KARAWANG, () -> notes.of(person.publicId())))
        .extracting(ProtectedNotes.Note::text)
        .containsExactly(TEXT);
    assertThat(as(head, () -> notes.of(person.publicId()))).isEmpty();
    assertThat(audited("jobseeker.protectedNotes", person.id().value())).isEqualTo(1);

    Registered shared = withNote(head.actor().id());
    assertThat(as(head, () -> notes.of(shared.publicId()))).hasSize(1);
  }

  @Test
  void no_office_above_no_referral_and_no_system_reads_it() {
    Registered person = withNote();
    for (String other : new String[] {"32", Scope.EVERYWHERE, BEKASI}) {
      assertThatThrownBy(() -> as(other, () -> notes.of(person.publicId())))
          .isInstanceOf(NotThere.class);
    }
    for (Acting other :
        new Acting[] {
          Acting.system("anything"), signedUp(KARAWANG, Role.ADMIN).acting(), Acting.ANYONE
        }) {
      assertThatThrownBy(
              () ->
                  as(
                      other,
                      () ->
                          jdbc.sql("select max(kind) from jobseekers.protected_notes")
                              .query(String.class)
                              .single()))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void it_lies_sealed_and_whether_there_is_one_shows_nowhere() {
    Registered person = withNote();
    Visitor head = signedIn(signedUp(KARAWANG, Role.HEAD));
    String with = head.get("/petugas/pencari-kerja/" + person.publicId()).text();
    assertThat(with).doesNotContain("Batam", "Perdagangan orang");
    String page =
        head.get("/petugas/pencari-kerja/" + person.publicId() + "/catatan-terlindung").text();
    assertThat(page).doesNotContain("Batam", "Terbaca oleh");
    assertThat(
            as(
                KARAWANG,
                () ->
                    jdbc.sql("select encode(text_sealed, 'escape') from jobseekers.protected_notes")
                        .query(String.class)
                        .list()))
        .noneMatch(text -> text.contains("Batam"));
  }

  @Test
  void a_reader_of_another_office_is_refused() {
    UUID bekasi = officerOf(BEKASI).account();
    Registered person = register(KARAWANG, someone().person());
    assertThatThrownBy(
            () ->
                as(
                    KARAWANG,
                    () -> {
                      notes.write(person.publicId(), NoteKind.VIOLENCE, "catatan", Set.of(bekasi));
                      return true;
                    }))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void it_is_written_at_the_desk() {
    Registered person = register(KARAWANG, someone().person());
    Visitor officer = signedIn(KARAWANG);
    String at = "/petugas/pencari-kerja/" + person.publicId() + "/catatan-terlindung";
    officer.get(at);
    assertThat(officer.submit(at, Map.of("kind", "VIOLENCE", "text", "")).status()).isEqualTo(422);
    assertThat(officer.submit(at, Map.of("kind", "VIOLENCE", "text", TEXT)).text())
        .contains("Kekerasan", "Batam", "Petugas 3215");
    grownOld(officerOf(KARAWANG).account());
    assertThat(officer.get(at).location()).startsWith("/masuk/ulang?ke=");
  }
}
