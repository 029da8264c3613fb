package id.antarkerja.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import id.antarkerja.Beside;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a provider says counts when it is its own word, for us, for this question, and of now. */
@Beside
@ResourceLock("sso")
class TokenTest extends SsoHouse {
  private static Date ago(Duration time) {
    return Date.from(Instant.now().minus(time));
  }

  private static Map<String, Function<JWTClaimsSet.Builder, String>> wrong() {
    var all = new LinkedHashMap<String, Function<JWTClaimsSet.Builder, String>>();
    all.put("signed by nobody", fake::unsigned);
    all.put("signed by what both sides know", fake::signedBySecret);
    all.put("of another algorithm", claims -> fake.signed(claims, JWSAlgorithm.RS512));
    all.put("bringing its own key", fake::signedByItsOwnKey);
    all.put("for somebody else", claims -> fake.signed(claims.audience("lain")));
    all.put("of another issuer", claims -> fake.signed(claims.issuer(fake.issuer() + "/lain")));
    all.put(
        "over",
        claims ->
            fake.signed(
                claims
                    .issueTime(ago(Duration.ofMinutes(20)))
                    .expirationTime(ago(Duration.ofMinutes(10)))));
    all.put("without an end", claims -> fake.signed(claims.expirationTime(null)));
    all.put("for no question, as an access token is", c -> fake.signed(c.claim("nonce", null)));
    all.put("for another question", claims -> fake.signed(claims.claim("nonce", "x")));
    all.put(
        "proved long ago",
        claims ->
            fake.signed(
                claims.claim(
                    "auth_time", Instant.now().minus(Duration.ofHours(1)).getEpochSecond())));
    return all;
  }

  @Test
  void a_token_counts_when_it_is_signed_as_agreed_for_us_and_now_and_is_not_kept() {
    link(officer(), fake.issuer(), FakeProvider.SUBJECT);
    wrong()
        .forEach(
            (why, making) -> {
              fake.answers(making);
              Browser browser = through(new Browser(), "tiruan", "");
              assertThat(browser.at().getPath()).as(why).isEqualTo("/masuk/sso-gagal");
              isOut(browser, "/masuk/sso-gagal");
            });
    var given = new String[1];
    fake.answers(claims -> given[0] = fake.signed(claims));
    isIn(through(new Browser(), "tiruan", ""));
    assertThat(kept(given[0])).isZero();
    assertThat(kept(FakeProvider.ACCESS_TOKEN)).isZero();
    assertThat(kept("ticket")).as("the search does find").isPositive();
  }

  /** In how many values of sessions this stands. */
  private long kept(String text) {
    try (Connection owner =
            DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
        var search =
            owner.prepareStatement(
                "select count(*) from sessions.sessions_attributes"
                    + " where position(?::bytea in attribute_bytes) > 0")) {
      search.setBytes(1, text.getBytes(StandardCharsets.UTF_8));
      try (var rows = search.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_answer_that_comes_back_as_another_provider_s_is_refused() {
    link(officer(), fake.issuer(), FakeProvider.SUBJECT);
    fake.answers(fake::signed);
    Browser browser =
        new Browser()
            .tampering(to -> to.replace(Providers.BACK + "tiruan", Providers.BACK + "lain"));
    isOut(through(browser, "tiruan", ""), "/masuk/sso-gagal");
  }

  @Test
  void a_provider_that_never_answers_keeps_nobody_waiting() {
    link(officer(), fake.issuer(), FakeProvider.SUBJECT);
    CountDownLatch answers = fake.saysNothing();
    try {
      isOut(through(new Browser(), "tiruan", ""), "/masuk/sso-gagal");
      assertThat(answers.getCount()).as("it still says nothing").isEqualTo(1);
    } finally {
      answers.countDown();
    }
  }

  @Test
  void a_provider_that_describes_itself_as_another_one_is_not_asked() {
    assertThat(through(new Browser(), "samaran", "").at().getPath()).isEqualTo("/masuk/sso-gagal");
  }
}
