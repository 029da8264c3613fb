package id.antarkerja.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Visitor;
import id.antarkerja.access.Erasures;
import id.antarkerja.access.KeyForgotten;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.Role;
import id.antarkerja.placements.Placements;
import id.antarkerja.placements.Side;
import id.antarkerja.referrals.Acceptance;
import id.antarkerja.referrals.Contract;
import id.antarkerja.referrals.ReferralId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is erased on one officer's word, and nothing of an erased person is left. */
class ErasureTest extends RightsHouse {
  @Autowired private PersonCipher cipher;
  @Autowired private Erasures erasures;
  @Autowired private Placements placements;

  private UUID asked(Canary canary) {
    Visitor own = own(canary);
    own.get("/saya/permintaan");
    own.submit("/saya/permintaan/penghapusan", Map.of("erasureWords", "Sudah cukup"));
    return latest(canary.person(), CaseKind.ERASURE);
  }

  private static String step(Visitor officer, UUID id, String last) {
    String at = "/petugas/privasi/" + id;
    officer.get(at);
    return officer.submit(at + last, Map.of()).text();
  }

  @Test
  void two_officers_erase_a_person_and_only_figures_stay() {
    Canary canary = canary();
    ReferralId referral = lettered(canary.person(), vacancy(KARAWANG, 1));
    UUID person = canary.person().id().value();
    UUID id = asked(canary);
    noted(person);
    step(signedIn(KARAWANG), id, "/periksa");
    assertThat(state(id)).isEqualTo("CHECKED");
    assertThat(everywhere(canary.words())).isNotEmpty();
    step(signedIn(signedUp(KARAWANG, Role.HEAD)), id, "/setujui");
    assertThat(state(id)).isEqualTo("DONE");

    assertThat(everywhere(canary.words())).isEmpty();
    assertThat(read(referral).personName()).isEqualTo("–");
    for (String left : List.of("jobseekers.protected_notes", "portal.pins")) {
      assertThat(counted("select count(*) from " + left + " where person_id = :id", person))
          .as(left)
          .isZero();
    }
    assertThat(
            counted(
                """
                select count(*) from notifications.messages
                 where about = :id and (body_sealed is not null or to_sealed is not null)
                """,
                person))
        .as("letters, also those that waited to be sent")
        .isZero();
    erasures.erase(person);
    assertThatThrownBy(() -> cipher.seal(person, "jobseekers.jobseekers.nik", "1"))
        .isInstanceOf(KeyForgotten.class);
    assertThat(
            counted(
                "select count(*) from jobseekers.registration_events where person_id = :id",
                person))
        .as("registered and removed are still counted")
        .isEqualTo(2);
    assertThat(audited("privacy.erasure", person)).isEqualTo(1);
    assertThat(audited("privacy.done", person)).isEqualTo(1);
  }

  /** A protected note with a reader, a PIN, and a letter that waits to be sent. */
  private void noted(UUID person) {
    for (String row :
        List.of(
            """
            with note as (
              insert into jobseekers.protected_notes
                     (id, person_id, territory, kind, text_sealed, written_by)
              values (gen_random_uuid(), :person, '3215', 'HEALTH', '\\x00', gen_random_uuid())
              returning id)
            insert into jobseekers.protected_note_readers (note_id, account_id, name, named_by)
            select id, gen_random_uuid(), 'Petugas', gen_random_uuid() from note
            """,
            """
            insert into portal.pins (person_id, territory, pin_sealed, given_at, given_by)
            values (:person, '3215', '\\x00', now(), gen_random_uuid())
            """,
            """
            insert into notifications.messages
                   (id, channel, to_sealed, subject, body_sealed, state, about, territory)
            values (gen_random_uuid(), 'EMAIL', '\\x00', 'Undangan', '\\x00', 'QUEUED', :person,
                    '3215')
            """)) {
      behind(jdbc -> jdbc.sql(row).param("person", person).update());
    }
  }

  /** Tables in which one of the words still stands. */
  private List<String> everywhere(List<String> words) {
    return behind(
        jdbc ->
            jdbc
                .sql(
                    """
                    select table_schema || '.' || table_name from information_schema.tables
                     where table_type = 'BASE TABLE'
                       and table_schema not in ('pg_catalog', 'information_schema')
                    """)
                .query(String.class)
                .list()
                .stream()
                .filter(
                    table ->
                        words.stream()
                            .filter(word -> !word.startsWith("+62") && !word.contains("@"))
                            .anyMatch(
                                word ->
                                    jdbc.sql(
                                            "select exists (select from "
                                                + table
                                                + " t where position(:word in t::text) > 0)")
                                        .param("word", word)
                                        .query(Boolean.class)
                                        .single()))
                .toList());
  }

  @Test
  void who_checked_does_not_confirm() {
    Canary canary = canary();
    UUID id = asked(canary);
    Visitor officer = signedIn(KARAWANG);
    officer.get("/petugas/privasi/" + id);
    var form = officer.filled(officer.form("/petugas/privasi/" + id + "/periksa"), Map.of());
    step(officer, id, "/periksa");
    assertThat(officer.get("/petugas/privasi/" + id).page().select("form[action$=setujui]"))
        .isEmpty();
    var again =
        form.stream()
            .map(
                e ->
                    e.getKey().equals("_version")
                        ? Map.entry("_version", "2")
                        : e.getKey().equals("_key")
                            ? Map.entry("_key", UUID.randomUUID().toString())
                            : e)
            .toList();
    assertThat(officer.post("/petugas/privasi/" + id + "/setujui", again).status()).isEqualTo(422);
    SignedUp puppet = newcomer(KARAWANG, Role.OFFICER);
    made(puppet.account(), officerOf(KARAWANG).account());
    Visitor second = signedIn(puppet);
    second.get("/petugas/privasi/" + id);
    assertThat(second.submitOnly("/petugas/privasi/" + id + "/setujui", Map.of()).status())
        .as("an account that the first one made")
        .isEqualTo(422);
    assertThat(state(id)).isEqualTo("CHECKED");
    assertThat(as(KARAWANG, () -> jobseekers.one(canary.person().publicId())).identity().name())
        .startsWith("Kenari Hak");
  }

  @Test
  void an_office_above_gives_the_second_yes_and_reads_no_words() {
    Canary canary = canary();
    UUID id = asked(canary);
    Visitor province = signedIn("32");
    String at = "/petugas/privasi/" + id;
    assertThat(province.get(at).text()).contains("Kenari Hak").doesNotContain("Sudah cukup");
    assertThat(province.last().page().select("form[action^=" + at + "]")).isEmpty();
    Visitor officer = signedIn(KARAWANG);
    assertThat(officer.get(at).text()).contains("Sudah cukup");
    var check = officer.filled(officer.form(at + "/periksa"), Map.of());
    assertThat(province.post(at + "/tolak", check).status()).isIn(403, 404);
    officer.post(at + "/periksa", check);
    assertThat(state(id)).isEqualTo("CHECKED");
    province.get(at);
    province.submit(at + "/setujui", Map.of());
    assertThat(state(id)).isEqualTo("DONE");
  }

  @Test
  void a_placement_that_runs_stands_against_it() {
    Canary canary = canary();
    ReferralId referral = lettered(canary.person(), vacancy(KARAWANG, 1));
    as(
        KARAWANG,
        () -> {
          referrals.accept(
              referral,
              version(referral),
              new Acceptance(LocalDate.of(2026, 12, 1), Contract.PKWT, null));
          return true;
        });
    UUID id = asked(canary);
    Visitor officer = signedIn(KARAWANG);
    assertThat(officer.get("/petugas/privasi/" + id).text())
        .contains("Masih ada penempatan yang berjalan: Operator Jahit");
    assertThat(officer.last().page().select("form[action$=periksa]")).isEmpty();
    assertThat(placements).isNotNull();
    assertThat(Side.EMPLOYER).isNotNull();
    assertThat(state(id)).isEqualTo("REQUESTED");
  }
}
