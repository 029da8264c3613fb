package id.antarkerja.jobseekers;

import static id.antarkerja.jobseekers.People.someone;
import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.access.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** NIK, phone and e-mail as they are: only for who just proved who they are, and on record. */
class FullNumbersTest extends RegisterTest {
  private static final String PHONE = "+6281277665544";
  private static final List<String> RECORDS =
      List.of("jobseeker.identity.check_card", "jobseeker.identity.correct", "jobseeker.card");

  @Test
  void numbers_are_shown_and_changed_only_after_a_fresh_proof_and_each_showing_is_on_record() {
    var known = someone().phone(PHONE);
    var made = register(KARAWANG, known.person());
    UUID person = made.id().value();
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = signedIn(officer);
    String path = "/petugas/pencari-kerja/" + made.publicId();
    String show = path + "/tampilkan";
    String change = path + "/ubah";
    String withNumbers = change + "?identitas=1";

    assertThat(visitor.get(path).page().html()).doesNotContain(known.nik(), "81277665544");
    assertThat(visitor.get(change).page().html()).doesNotContain(known.nik(), "81277665544");
    visitor.get(show);
    var shown = visitor.filled(visitor.form(show), Map.of("purpose", "CHECK_CARD"));
    assertThat(recorded(person)).isZero();
    visitor.get(withNumbers);
    assertThat(visitor.last().page().html()).contains(known.nik());
    assertThat(audited("jobseeker.identity.correct", person)).isEqualTo(1);
    var changed =
        visitor.filled(
            visitor.form(change), Map.of("aksi", "", "phone", "081288889999", "nikChecked", "on"));

    grownOld(officer.account());
    for (String page : List.of(show, path + "/kartu", withNumbers)) {
      assertThat(visitor.get(page).location()).as(page).startsWith("/masuk/ulang?ke=");
    }
    assertThat(visitor.post(show, shown).location()).startsWith("/masuk/ulang?ke=");
    var late = visitor.post(change, changed);
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("Sudah lebih dari 5 menit");
    assertThat(phoneOf(made.publicId())).isEqualTo(PHONE);
    assertThat(recorded(person)).as("nothing was shown").isEqualTo(1);

    visitor.get("/masuk/ulang");
    visitor.submit("/masuk/ulang", Map.of("code", codeFor(officer)));
    assertThat(visitor.post(show, shown).text()).contains(known.nik());
    assertThat(visitor.get(path + "/kartu").text()).contains(known.nik());
    assertThat(RECORDS).allMatch(action -> audited(action, person) == 1);
    assertThat(visitor.post(change, changed).status()).isEqualTo(303);
    assertThat(phoneOf(made.publicId())).isEqualTo("+6281288889999");
  }

  private long recorded(UUID person) {
    return RECORDS.stream().mapToLong(action -> audited(action, person)).sum();
  }

  private String phoneOf(UUID publicId) {
    return file(publicId).identity().phone();
  }
}
