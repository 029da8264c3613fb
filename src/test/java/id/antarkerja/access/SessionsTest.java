package id.antarkerja.access;

import static id.antarkerja.Together.endTheOther;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions live in the database, end with what an account may, and belong to their owner. */
class SessionsTest extends SessionHouse {
  private static final String COOKIE = "__Host-SID";
  @Autowired private JdbcClient jdbc;
  @Autowired private Sessions sessions;

  @Test
  void the_cookie_is_the_host_s_own_secure_and_out_of_reach_of_scripts() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = visitor();
    visitor.get("/masuk");
    Answer half =
        visitor.submitOnly(
            "/masuk", Map.of("email", officer.email(), "password", officer.password()));
    List<String> cookies = half.headers().get("set-cookie");
    assertThat(cookies)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(COOKIE + "=")
                    .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                    .doesNotContain("Domain", "Max-Age"));
  }

  @Test
  void a_session_id_from_before_the_sign_in_opens_nothing_after_it() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor victim = visitor().withCookie(COOKIE, "A".repeat(43));
    victim.get("/masuk");
    victim.submit("/masuk", Map.of("email", officer.email(), "password", officer.password()));
    String half = victim.cookie(COOKIE);
    victim.submit("/masuk/kode", Map.of("code", codeFor(officer)));
    assertThat(victim.get("/petugas").status()).isEqualTo(200);
    assertThat(half).isNotEqualTo("A".repeat(43));
    assertThat(victim.cookie(COOKIE)).isNotEqualTo(half);
    for (String planted : List.of("A".repeat(43), half)) {
      assertThat(visitor().withCookie(COOKIE, planted).get("/petugas").location())
          .isEqualTo("/masuk");
    }
  }

  @Test
  void a_fresh_proof_changes_the_id_too() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = signedIn(officer);
    String before = visitor.cookie(COOKIE);
    visitor.get("/masuk/ulang");
    visitor.submit("/masuk/ulang", Map.of("code", codeFor(officer)));
    assertThat(visitor.cookie(COOKIE)).isNotEqualTo(before);
    assertThat(visitor.get("/petugas").status()).isEqualTo(200);
    assertThat(visitor().withCookie(COOKIE, before).get("/petugas").location()).isEqualTo("/masuk");
  }

  @Test
  void what_is_stored_opens_no_session_and_names_nobody() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    String cookie = signedIn(officer).cookie(COOKIE);
    String stored =
        owner()
            .sql(
                """
                select s.session_id || string_agg(convert_from(a.attribute_bytes, 'UTF8'), ' ')
                  from sessions.sessions s join sessions.sessions_attributes a
                    on a.session_primary_id = s.primary_id
                 where s.principal_name = :id group by s.session_id
                """)
            .param("id", officer.account().toString())
            .query(String.class)
            .single();
    assertThat(stored).doesNotContain(cookie, officer.email(), officer.acting().name());
  }

  @Test
  void after_five_minutes_a_protected_page_asks_again_and_comes_back() {
    SignedUp head = newcomer(KARAWANG, Role.HEAD);
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    String page = "/petugas/pejabat/" + officer.account();
    Visitor visitor = signedIn(head);
    visitor.get(page);
    ticket(head, "verifiedAt", Duration.ofMinutes(5));
    Answer asked = visitor.submitOnly(page + "/tutup", Map.of());
    assertThat(asked.status()).isEqualTo(303);
    assertThat(asked.location()).startsWith("/masuk/ulang?ke=%2Fpetugas%2Fpejabat%2F");
    visitor.get(asked.location());
    Answer back = visitor.submitOnly("/masuk/ulang", Map.of("code", codeFor(head)));
    assertThat(back.location()).isEqualTo(page);
    visitor.get(page);
    visitor.submit(page + "/tutup", Map.of());
    assertThat(visitor.get(page).page().select("form[action$=/buka]")).hasSize(1);
  }

  @Test
  void everybody_sees_and_ends_their_own_sessions_and_nobody_else_s() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    SignedUp colleague = newcomer(KARAWANG, Role.OFFICER);
    Visitor first = signedIn(officer);
    Visitor second = signedIn(officer);
    Visitor other = signedIn(colleague);
    Answer mine = first.get("/petugas/akun");
    assertThat(mine.page().select("#perangkat tbody tr")).hasSize(2);
    assertThat(mine.page().select("#perangkat tbody .tag")).hasSize(1);

    UUID theirs = as(colleague.acting(), () -> sessions.mine("x")).getFirst().id();
    var form = first.filled(first.form("/petugas/akun/perangkat/keluar"), Map.of());
    first.post("/petugas/akun/perangkat/" + theirs + "/keluar", form);
    assertThat(other.get("/petugas").status()).isEqualTo(200);

    Visitor third = signedIn(officer);
    endTheOther(first, "/petugas/akun", 3);
    assertThat(List.of(second, third))
        .as("one of them, and no other")
        .filteredOn(visitor -> visitor.get("/petugas").status() == 200)
        .hasSize(1);
    first.get("/petugas/akun");
    first.submit("/petugas/akun/perangkat/keluar", Map.of());
    assertThat(first.get("/petugas").status()).isEqualTo(200);
    assertThat(second.get("/petugas").location()).isEqualTo("/masuk");
    assertThat(third.get("/petugas").location()).isEqualTo("/masuk");
    assertThat(other.get("/petugas").status()).isEqualTo(200);
  }

  @Test
  void signing_out_ends_the_session_itself() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor visitor = signedIn(officer);
    String cookie = visitor.cookie(COOKIE);
    visitor.get("/petugas");
    visitor.submit("/keluar", Map.of());
    assertThat(stored(officer)).isZero();
    assertThat(visitor().withCookie(COOKIE, cookie).get("/petugas").location()).isEqualTo("/masuk");
  }

  @Test
  void strangers_who_look_around_leave_no_sessions() {
    long before = count();
    Visitor stranger = visitor();
    for (String path : List.of("/masuk", "/petugas", "/petugas/lowongan", "/lowongan", "/")) {
      stranger.get(path);
    }
    assertThat(stranger.cookie(COOKIE)).isEmpty();
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void no_officer_and_no_job_can_read_the_sessions() {
    for (Acting acting : List.of(officerOf(KARAWANG).acting(), Acting.system("test"))) {
      assertThatThrownBy(
              () ->
                  as(
                      acting,
                      () ->
                          jdbc.sql("select count(*) from sessions.sessions")
                              .query(Long.class)
                              .single()))
          .hasStackTraceContaining("permission denied");
    }
  }

  private long count() {
    return owner().sql("select count(*) from sessions.sessions").query(Long.class).single();
  }
}
