package id.antarkerja.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.access.KeyRotation;
import id.antarkerja.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The admin's page about the house itself: keys, what waits, what failed. */
class UpkeepPagesTest extends HouseTest {
  private static final String HOME = "/petugas/pemeliharaan";

  @Autowired private KeyRotation keys;
  private final UUID mine = UUID.randomUUID();

  @AfterEach
  void asItWas() {
    owner().sql("delete from events.event_publication where id = :id").param("id", mine).update();
    owner().sql("delete from jobs.jobs where id = :id").param("id", mine).update();
  }

  private Visitor admin() {
    return signedIn(signedUp("*", Role.ADMIN));
  }

  @Test
  void it_is_the_admin_s_alone() {
    assertThat(admin().get(HOME).status()).isEqualTo(200);
    for (Role role : List.of(Role.OFFICER, Role.HEAD, Role.AUDITOR)) {
      assertThat(signedIn(signedUp("*", role)).get(HOME).status()).as("%s", role).isEqualTo(403);
    }
    assertThat(visitor().get(HOME).location()).isEqualTo("/masuk");
  }

  @Test
  void a_consequence_that_is_overdue_stands_there_without_its_content_and_a_fresh_one_does_not() {
    waiting(Duration.ofMinutes(4));
    assertThat(admin().get(HOME).text()).doesNotContain("SangatRahasia");
    assertThat(admin().get(HOME).text()).doesNotContain("PendengarUji");
    owner()
        .sql("update events.event_publication set publication_date = :at where id = :id")
        .param("at", java.sql.Timestamp.from(Instant.now().minus(Duration.ofMinutes(6))))
        .param("id", mine)
        .update();
    String text = admin().get(HOME).text();
    assertThat(text).contains("PendengarUji.on", "KejadianUji").doesNotContain("SangatRahasia");
  }

  private void waiting(Duration age) {
    owner()
        .sql(
            """
            insert into events.event_publication
                   (id, listener_id, event_type, serialized_event, publication_date)
            values (:id, 'PendengarUji.on(KejadianUji)', 'uji.KejadianUji', '"SangatRahasia"', :at)
            """)
        .param("id", mine)
        .param("at", java.sql.Timestamp.from(Instant.now().minus(age)))
        .update();
  }

  @Test
  void a_job_that_failed_stands_there_with_how_far_it_came() {
    owner()
        .sql(
            """
            insert into jobs.jobs (id, kind, payload, role, territory, name, state, done, total)
            values (:id, 'uji.gagal', '', 'SYSTEM', '*', 'uji', 'FAILED', 417, 1934)
            """)
        .param("id", mine)
        .update();
    assertThat(admin().get(HOME).text()).contains("uji.gagal", "417 / 1.934");
  }

  @Test
  void keys_are_exchanged_by_a_fresh_proof_and_a_second_click_starts_nothing() throws Exception {
    SignedUp own = newcomer("*", Role.ADMIN);
    Visitor visitor = signedIn(own);
    visitor.get(HOME);
    int before = keys.version();
    var form = visitor.filled(visitor.form(HOME + "/kunci"), Map.of());
    stale(own);
    assertThat(visitor.post(HOME + "/kunci", form).location()).startsWith("/masuk/ulang");
    assertThat(keys.version()).isEqualTo(before);

    Visitor fresh = signedIn(own);
    fresh.get(HOME);
    var good = fresh.filled(fresh.form(HOME + "/kunci"), Map.of());
    assertThat(fresh.post(HOME + "/kunci", good).status()).isEqualTo(303);
    assertThat(fresh.post(HOME + "/kunci", good).status()).isEqualTo(303);
    Instant until = Instant.now().plus(Duration.ofSeconds(60));
    while (keys.version() == before || keys.versions().size() > 1) {
      assertThat(Instant.now()).isBefore(until);
      Thread.sleep(50);
    }
    assertThat(keys.version()).isEqualTo(before + 1);
    assertThat(fresh.get(HOME).text()).contains("Versi kunci: " + (before + 1));
    assertThat(
            owner()
                .sql(
                    "select count(*) from audit.entries where action = 'keys.rotationStarted' and"
                        + " actor = :id")
                .param("id", own.account())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private void stale(SignedUp admin) {
    owner()
        .sql(
            """
            update sessions.sessions_attributes
               set attribute_bytes = convert_to(regexp_replace(
                     convert_from(attribute_bytes, 'UTF8'),
                     '"verifiedAt":"[^"]*"', '"verifiedAt":"2020-01-01T00:00:00Z"'), 'UTF8')
             where attribute_name = 'ticket' and session_primary_id in (
               select primary_id from sessions.sessions where principal_name = :id)
            """)
        .param("id", admin.account().toString())
        .update();
  }
}
