package id.antarkerja.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.antarkerja.Beside;
import id.antarkerja.TestDatabase;
import java.net.BindException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** How a Spring application comes to its database, and what people read when it does not. */
@Beside
@ResourceLock("EmbeddedPostgresTest")
class StartTest {
  private static final String FOLDER = "target/test-launcher/one";

  private final TestDatabase.Fresh own = TestDatabase.fresh();

  @Configuration
  static class Empty {}

  @Test
  void without_an_address_the_application_gets_the_built_in_server_and_stops_it_at_its_end() {
    try (var context = run("--antarkerja.data=" + FOLDER)) {
      var environment = context.getEnvironment();
      assertThat(environment.getProperty("antarkerja.database.embedded")).isEqualTo("true");
      assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("antarkerja_app");
      assertThat(environment.getProperty("spring.flyway.user")).isEqualTo("antarkerja_owner");
      assertThat(environment.getProperty("spring.flyway.url"))
          .isEqualTo(environment.getProperty("spring.datasource.url"))
          .startsWith("jdbc:postgresql://127.0.0.1:");
      assertThat(sentence("--antarkerja.data=" + FOLDER)).contains("sedang dipakai");
    }
    // Only a stopped server gives its folder free.
    EmbeddedPostgres.start(Path.of(FOLDER)).close();
  }

  @Test
  void a_server_of_ones_own_is_used_as_it_is() {
    try (var context = run(asApp(own.url()))) {
      assertThat(context.getEnvironment().containsProperty("antarkerja.database.embedded"))
          .isFalse();
      assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
          .isEqualTo(own.url());
    }
  }

  @Test
  void a_server_that_does_not_fit_is_refused_with_the_reason() {
    assertThat(sentence(asApp("jdbc:postgresql://127.0.0.1:1/antarkerja?password=hidden")))
        .contains("127.0.0.1:1", "spring.datasource.url")
        .doesNotContain("hidden");
    assertThat(sentence(asApp(own.url() + "_away"))).contains(own.name() + "_away");
    assertThat(sentence(as(own.url(), EmbeddedPostgres.APP, "wrong-password-of-theirs")))
        .contains("antarkerja_app", "spring.datasource.password")
        .doesNotContain("wrong-password-of-theirs");
    assertThat(sentence(as(own.url(), EmbeddedPostgres.OWNER, own.ownerPassword())))
        .contains("bypassrls");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "postgres", "rahasia", "Antarkerja_App1", "PasswordPassword"})
  void a_password_that_anybody_would_try_is_refused_outside_a_demo(String password) {
    String[] guessed = as(own.url(), EmbeddedPostgres.APP, password);
    assertThat(sentence(guessed)).contains("spring.datasource.password", "12").contains("bawaan");
    List<String> demo = new ArrayList<>(List.of(guessed));
    demo.add("--antarkerja.demo=true");
    // The server itself is asked then.
    assertThat(sentence(demo.toArray(String[]::new))).doesNotContain("bawaan");
    List<String> owner = new ArrayList<>(List.of(asApp(own.url())));
    owner.add("--spring.flyway.user=antarkerja_owner");
    owner.add("--spring.flyway.password=" + password);
    assertThat(sentence(owner.toArray(String[]::new))).contains("spring.flyway.password");
  }

  /** One that says of itself what it is not: an older one would have to be installed for this. */
  @Test
  void a_server_that_is_too_old_is_refused_with_its_version() throws SQLException {
    try (var connection = own.owner()) {
      connection
          .createStatement()
          .execute(
              """
              create schema older;
              create function older.current_setting(which text) returns text language sql as
                $$ select case which when 'server_version_num' then '170006' else '17.6' end $$;
              grant usage on schema older to public;
              grant execute on function older.current_setting(text) to public;
              """);
    }
    String first = "?options=-c%20search_path=older,pg_catalog";
    assertThat(sentence(asApp(own.url() + first))).contains("17.6", "18");
  }

  @Test
  void a_server_that_may_lose_rows_is_refused() throws SQLException {
    try (var connection = own.owner()) {
      connection
          .createStatement()
          .execute("alter database " + own.name() + " set synchronous_commit = off");
    }
    assertThat(sentence(asApp(own.url()))).contains("synchronous_commit");
  }

  @Test
  void a_port_in_use_is_told_and_an_unknown_failure_is_left_to_its_stack_trace() {
    var taken = new IllegalStateException(new PortInUseException(8080));
    assertThat(StartProblem.sentence(taken))
        .hasValueSatisfying(s -> assertThat(s).contains("8080"));
    assertThat(StartProblem.sentence(new RuntimeException(new BindException("in use"))))
        .isPresent();
    assertThat(StartProblem.sentence(new IllegalStateException("a bug"))).isEmpty();
  }

  private static ConfigurableApplicationContext run(String... arguments) {
    var application = new SpringApplication(Empty.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLogStartupInfo(false);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--spring.main.banner-mode=off");
    return application.run(all.toArray(String[]::new));
  }

  private static String sentence(String... arguments) {
    Throwable failure =
        catchThrowable(
            () -> {
              try (var context = run(arguments)) {
                // The first bean that needs the server waits for it here.
                context.getEnvironment().getRequiredProperty("spring.datasource.url");
              }
            });
    assertThat(failure).isNotNull();
    return StartProblem.sentence(failure).orElseThrow(() -> new AssertionError(failure));
  }

  private String[] asApp(String url) {
    return as(url, EmbeddedPostgres.APP, own.appPassword());
  }

  private static String[] as(String url, String user, String password) {
    return new String[] {
      "--spring.datasource.url=" + url,
      "--spring.datasource.username=" + user,
      "--spring.datasource.password=" + password
    };
  }
}
