package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.access.Acting;
import id.antarkerja.access.KeyForgotten;
import id.antarkerja.notifications.Notifications;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The last class of a run: personal data that all tests before it put in stand where they belong
 * and nowhere else: no log, no event, no job, no audit entry, no mail, no address of an answer.
 * Houses beside the main one are searched by {@link LeavesNoTrace}.
 */
@Order(Integer.MAX_VALUE)
class CanarySearchTest extends MatrixHouse {
  private static final Path LOG = Path.of("target/test.log");
  private static final Path DATABASE_LOG = Path.of("target/test-data/postgres.log");

  /** Where which secrets stand in clear, because they are searched or shown there. */
  static final Map<String, Set<Secret>> AT_HOME =
      Map.ofEntries(
          Map.entry("jobseekers.jobseekers", EnumSet.of(Secret.NAME, Secret.PERSON)),
          Map.entry("jobseekers.experiences", EnumSet.of(Secret.PERSON)),
          Map.entry("jobseekers.registrations", EnumSet.of(Secret.PERSON)),
          Map.entry("jobseekers.name_tokens", EnumSet.of(Secret.NAME)),
          Map.entry("jobseekers.blocking_keys", EnumSet.of(Secret.NAME)),
          Map.entry("referrals.referrals", EnumSet.of(Secret.NAME, Secret.REFERRAL, Secret.PERSON)),
          Map.entry("placements.placements", EnumSet.of(Secret.NAME, Secret.PERSON, Secret.WAGE)),
          Map.entry("employers.contacts", EnumSet.of(Secret.CONTACT)),
          Map.entry("employers.companies", EnumSet.of(Secret.COMPANY)),
          Map.entry("access.accounts", EnumSet.of(Secret.OFFICER)),
          Map.entry("access.account_requests", EnumSet.of(Secret.DECISION)),
          Map.entry("sso.identities", EnumSet.of(Secret.OFFICER_OWN)),
          Map.entry("officers.officers", EnumSet.of(Secret.OFFICER)),
          Map.entry("officers.postings", EnumSet.of(Secret.CAREER)),
          Map.entry("audit.raises", EnumSet.of(Secret.DECISION)),
          Map.entry("interchange.imports", EnumSet.of(Secret.IMPORT)),
          Map.entry("files.files", EnumSet.of(Secret.IMPORT)),
          Map.entry("exports.exports", EnumSet.of(Secret.EXPORT)),
          Map.entry("circulars.circulars", EnumSet.of(Secret.CIRCULAR)),
          Map.entry("talk.conversations", EnumSet.of(Secret.TALK)),
          Map.entry("talk.messages", EnumSet.of(Secret.TALK)),
          Map.entry("talk.taken_away", EnumSet.of(Secret.TALK)),
          Map.entry("talk.earlier", EnumSet.of(Secret.TALK)),
          Map.entry("talk.reports", EnumSet.of(Secret.DECISION)),
          Map.entry("community.reports", EnumSet.of(Secret.DECISION)),
          Map.entry("partners.posts", EnumSet.of(Secret.ROOM)),
          Map.entry("privacy.incidents", EnumSet.of(Secret.INCIDENT)));

  @Autowired private Notifications notifications;

  /** Ids are no names: they stand wherever something is told of a person. */
  private static final Set<Secret> NOBODYS =
      EnumSet.of(Secret.DESK, Secret.DRAFT, Secret.ID, Secret.LETTER);

  private static final Set<Secret> OF_PEOPLE =
      EnumSet.of(Secret.NAME, Secret.PERSON, Secret.NIK, Secret.ADDRESS, Secret.NOTE);

  private List<Canary> words() {
    return CanaryCage.out().stream().filter(canary -> !NOBODYS.contains(canary.secret())).toList();
  }

  /** Also of programs that ran beside the tests, as far as there are any. */
  @Test
  void no_log_names_anybody() throws IOException {
    List<Canary> all = new ArrayList<>(words());
    CanaryCage.namesBeside()
        .forEach(name -> all.add(new Canary(name, Secret.NAME, OneOffice.HERE, false)));
    List<Path> logs = Logs.under(Path.of("target"));
    for (Path log : logs) {
      assertThat(found(Logs.text(log), all)).as(log.toString()).isEmpty();
    }
    assertThat(logs).contains(LOG, DATABASE_LOG);
    assertThat(Files.size(LOG)).isPositive();
    assertThat(Files.size(DATABASE_LOG)).isPositive();
    assertThat(CanaryCage.namesBeside().isEmpty() || logs.stream().anyMatch(Logs::isBeside))
        .as("logs of the programs to which names were sent")
        .isTrue();
    assertThat(namesIn(Files.readString(LOG))).as("names in " + LOG).isEmpty();
  }

  @Test
  void no_error_page_names_anybody() {
    assertThat(ErrorPages.seen()).as("error pages that came").isGreaterThan(200);
    assertThat(ErrorPages.holding()).isEmpty();
  }

  /** Of everybody whom any test entered, not of our own canaries only. */
  private List<String> namesIn(String text) {
    return tables
        .jdbc()
        .sql("select distinct name from jobseekers.jobseekers where length(name) > 9")
        .query(String.class)
        .list()
        .stream()
        .filter(name -> name.contains(" ") && text.contains(name))
        .toList();
  }

  @Test
  void the_search_would_find_a_name_in_the_log() throws IOException {
    Canary planted = new Canary("kenariyangsengajaditulis", Secret.NAME, OneOffice.HERE, false);
    LoggerFactory.getLogger(CanarySearchTest.class).warn("control: {}", planted.token());
    assertThat(found(Files.readString(LOG), List.of(planted))).hasSize(1);
  }

  @Test
  void no_table_holds_in_clear_what_does_not_belong_there() {
    List<String> strays = new ArrayList<>();
    int atHome = 0;
    for (String table : tables.names()) {
      Set<Secret> mayStand = AT_HOME.getOrDefault(table, Set.of());
      for (Canary canary : found(tables.text(table), words())) {
        if (mayStand.contains(canary.secret()) && !isNumber(canary)) {
          atHome++;
        } else {
          strays.add(table + " holds " + canary);
        }
      }
    }
    assertThat(strays).isEmpty();
    assertThat(atHome).as("found where they belong: the search does find").isGreaterThan(20);
  }

  /** NIK, NIP and phone numbers are ciphertext everywhere, but for the phones of offices. */
  private static boolean isNumber(Canary canary) {
    return canary.secret() != Secret.OFFICER
        && canary.token().matches("8\\d{10}|321505\\d{10}|\\d{18}");
  }

  private static List<Canary> found(String text, List<Canary> canaries) {
    String squeezed = Canary.squeezed(text);
    return canaries.stream().filter(canary -> squeezed.contains(canary.token())).toList();
  }

  /** An employer's mail says that there is an answer to give, and leads to the link. */
  @Test
  void no_mail_tells_more_than_that_there_is_something_to_read() {
    List<UUID> about =
        tables
            .jdbc()
            .sql("select distinct about from notifications.messages order by 1 limit 500")
            .query(UUID.class)
            .list();
    assertThat(about).isNotEmpty();
    for (UUID id : about) {
      assertThat(
              found(mail(id), words()).stream()
                  .filter(c -> OF_PEOPLE.contains(c.secret()))
                  .toList())
          .isEmpty();
    }
  }

  private String mail(UUID about) {
    try {
      return as(
          Acting.system("test"),
          () -> notifications.latest(about).map(m -> m.subject() + "\n" + m.body()).orElse(""));
    } catch (KeyForgotten erased) {
      return "";
    }
  }

  @Test
  void there_are_no_metrics_that_could_tell() {
    for (String path : List.of("/actuator", "/actuator/prometheus", "/metrics", "/actuator/env")) {
      assertThat(visitor().get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void no_trace_of_a_file_keeps_its_name() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("target/test-data/house/files"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.getFileName().toString()).matches("[0-9a-f-]{36}");
      }
    }
  }

  @Test
  void no_address_of_an_answer_carries_what_was_typed() {
    List<String> locations =
        tables
            .jdbc()
            .sql("select location from web.requests where location is not null")
            .query(String.class)
            .list();
    assertThat(found(String.join("\n", locations), words())).isEmpty();
    assertThat(new String(String.join("", locations).getBytes(StandardCharsets.UTF_8)))
        .doesNotContain("@");
  }
}
