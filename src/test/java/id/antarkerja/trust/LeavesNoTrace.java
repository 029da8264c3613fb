package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.access.KeyForgotten;
import id.antarkerja.access.PersonCipher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * {@link CanarySearchTest} for a house beside the main one, after each class that worked in it, so
 * whichever is the last: whoever was entered there stands, by name or number, in no log, mail,
 * event, job, audit entry, address of an answer or file, and in clear only where it belongs.
 */
public final class LeavesNoTrace implements AfterAllCallback {
  private static final Path LOG = Path.of("target/test.log");
  private static final List<String> NUMBERS = List.of("nik", "phone", "email");

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    ApplicationContext house = SpringExtension.getApplicationContext(context);
    Environment environment = house.getEnvironment();
    Tables tables = Tables.of(environment);
    var cipher = house.getBean(PersonCipher.class);
    List<String> names = names(tables);
    List<String> words = new ArrayList<>(names);
    words.addAll(numbers(tables, cipher));

    assertThat(strays(tables, names, words)).as("in clear where it does not belong").isEmpty();
    assertThat(found(mails(tables, cipher), words)).as("in mails").isEmpty();
    String log = Files.readString(LOG);
    assertThat(names.stream().filter(log::contains)).as("in " + LOG).isEmpty();
    inFiles(Path.of(environment.getRequiredProperty("antarkerja.data")), words);
    if (!names.isEmpty()) {
      assertThat(found(tables.text("jobseekers.jobseekers"), names))
          .as("where they belong: the search does find")
          .hasSameSizeAs(names);
    }
  }

  /** A full house has thousands: of one that leaks some, three hundred hold one. */
  private static List<String> names(Tables tables) {
    return tables
        .jdbc()
        .sql(
            """
            select distinct name from jobseekers.jobseekers
             where length(name) > 9 and name like '% %'
             order by name limit 300
            """)
        .query(String.class)
        .list();
  }

  /** What is sealed, opened. */
  private static List<String> numbers(Tables tables, PersonCipher cipher) {
    List<String> numbers = new ArrayList<>();
    for (String column : NUMBERS) {
      String sealed = column + "_sealed";
      tables
          .jdbc()
          .sql(
              """
              select id, %s from jobseekers.jobseekers
               where %1$s is not null order by id limit 300
              """
                  .formatted(sealed))
          .query(
              row -> {
                String clear =
                    opened(
                        cipher,
                        row.getObject("id", UUID.class),
                        "jobseekers.jobseekers." + column,
                        row.getBytes(sealed));
                if (clear != null) {
                  numbers.add(clear);
                }
              });
    }
    return numbers;
  }

  private static @Nullable String opened(
      PersonCipher cipher, UUID id, String column, byte[] sealed) {
    try {
      return cipher.open(id, column, sealed);
    } catch (KeyForgotten erased) {
      return null;
    }
  }

  private static List<String> strays(Tables tables, List<String> names, List<String> words) {
    List<String> strays = new ArrayList<>();
    for (String table : tables.names()) {
      boolean home = CanarySearchTest.AT_HOME.getOrDefault(table, Set.of()).contains(Secret.NAME);
      found(tables.text(table), words).stream()
          .filter(word -> !home || !names.contains(word))
          .forEach(word -> strays.add(table + " holds " + word));
    }
    return strays;
  }

  private static String mails(Tables tables, PersonCipher cipher) {
    return String.join(
        "\n",
        tables
            .jdbc()
            .sql(
                """
                select id, subject, body_sealed from notifications.messages
                 where body_sealed is not null
                """)
            .query(
                (row, n) ->
                    row.getString("subject")
                        + "\n"
                        + opened(
                            cipher,
                            row.getObject("id", UUID.class),
                            "notifications.messages.body",
                            row.getBytes("body_sealed")))
            .list());
  }

  private static void inFiles(Path data, List<String> words) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (file.startsWith(data.resolve("files"))) {
          assertThat(file.getFileName().toString()).matches("[0-9a-f-]{36}");
        }
        String raw = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(found(raw, words)).as(file.toString()).isEmpty();
      }
    }
  }

  private static List<String> found(String text, List<String> words) {
    String squeezed = Canary.squeezed(text);
    return words.stream().filter(word -> squeezed.contains(Canary.squeezed(word))).toList();
  }
}
