package id.antarkerja.officers.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.access.Role;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is private of officers comes after a fresh proof, on record, and not of everybody. */
class PrivateDataTest extends HouseTest {
  private static final String CARD = "/petugas/pejabat/";
  private static final String CHANGES = "/petugas/pejabat/perubahan/";

  @Autowired private Records records;

  @Test
  void a_session_alone_shows_nothing_private_and_changes_nothing() {
    UUID officer = newcomer(KARAWANG, Role.OFFICER).account();
    String nip = corrected(officer);
    SignedUp reader = newcomer(KARAWANG, Role.HEAD);
    Visitor head = signedIn(reader);
    String card = CARD + officer;
    assertThat(head.get(card).page().select("#pribadi").text())
        .contains("••••••")
        .doesNotContain("1985", nip.substring(14));
    assertThat(audited("officer.private", officer)).isZero();
    assertThat(head.get(card + "/tampilkan").page().select("#pribadi").text())
        .contains(Nip.of(nip).spaced())
        .doesNotContain("•");
    assertThat(audited("officer.private", officer)).isEqualTo(1);
    head.get(card + "/data");
    var sent = head.filled(head.form(card + "/data"), Map.of("name", "Orang Lain"));

    grownOld(reader.account());
    for (String page :
        List.of(
            card + "/tampilkan",
            card + "/data",
            CHANGES + officer,
            "/petugas/pejabat/pensiun",
            "/petugas/kantor")) {
      assertThat(head.get(page).location()).as(page).startsWith("/masuk/ulang?ke=");
    }
    long shown = audited("officer.private", officer);
    assertThat(head.post(card + "/data", sent).status()).isNotEqualTo(200);
    assertThat(head.post(CHANGES + officer, sent).status()).isNotEqualTo(200);
    assertThat(head.post("/petugas/kantor", sent).status()).isNotEqualTo(200);
    assertThat(as(KARAWANG, () -> records.one(officer)).name()).isNotEqualTo("Orang Lain");
    assertThat(audited("officer.private", officer)).isEqualTo(shown);
    assertThat(head.get(card).page().select("#pribadi").text()).contains("••••••");
  }

  @Test
  void they_count_as_strangers_do_and_somebody_new_is_not_shown_at_the_limit() {
    UUID seen = newcomer(KARAWANG, Role.OFFICER).account();
    UUID other = newcomer(KARAWANG, Role.OFFICER).account();
    SignedUp reader = newcomer(KARAWANG, Role.HEAD);
    Visitor head = signedIn(reader);
    assertThat(head.get(CARD + seen + "/tampilkan").status()).isEqualTo(200);
    owner()
        .sql(
            """
            insert into audit.strangers (account, person, at)
            select :account, gen_random_uuid(), :now from generate_series(1, 299)
            """)
        .param("account", reader.account())
        .param("now", clock.instant().minusSeconds(86_400 * 3).atOffset(ZoneOffset.UTC))
        .update();
    assertThat(head.get(CARD + seen + "/tampilkan").status()).isEqualTo(200);
    assertThat(head.get(CARD + other + "/tampilkan").status()).isEqualTo(429);
    assertThat(audited("officer.private", other)).isZero();
    assertThat(head.get(CARD + other).status()).as("the card itself").isEqualTo(200);
  }

  private String corrected(UUID officer) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String nip =
        "19850715%04d%02d2%03d"
            .formatted(random.nextInt(2003, 2021), random.nextInt(1, 13), random.nextInt(1, 1000));
    as(
        signedUp(KARAWANG, Role.HEAD).acting(),
        () -> {
          records.save(officer, 1, NipTest.complete().with(RecordField.NIP, nip));
          return true;
        });
    return nip;
  }
}
