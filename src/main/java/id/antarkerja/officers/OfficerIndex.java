package id.antarkerja.officers;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.kernel.NameKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what officers are found by: the words of their name, office and place as they sound, and
 * what they know ({@link #specialism}, {@link #language}, {@link #certificate}). Call it in the
 * transaction of every change of those; it tells {@link OfficersChanged}.
 */
@Component
public class OfficerIndex {
  private static final int NAME = 4;
  private static final int KNOWS = 3;
  private static final int PLACE = 2;
  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final Classifications classifications;
  private final ApplicationEventPublisher events;

  OfficerIndex(JdbcClient jdbc, Classifications classifications, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.classifications = classifications;
    this.events = events;
  }

  /** Ends with a dot, so that no code begins another one. */
  public static String specialism(String code) {
    return "#s:" + code + ".";
  }

  public static String language(String code) {
    return "#l:" + code + ".";
  }

  /** A word of a certificate's name; what it begins with is found as with any word. */
  public static String certificate(String word) {
    return "#c:" + word;
  }

  public void refresh(UUID officer) {
    refreshAll(List.of(officer));
  }

  public void refreshAll(Collection<UUID> officers) {
    List<UUID> all = List.copyOf(officers);
    for (int from = 0; from < all.size(); from += BATCH) {
      write(all.subList(from, Math.min(from + BATCH, all.size())));
    }
    events.publishEvent(new OfficersChanged(all));
  }

  private void write(List<UUID> officers) {
    List<Word> words =
        jdbc
            .sql(
                """
                select o.id, o.name, f.name as office, f.region, o.languages, o.specialisms,
                       array(select c.name from officers.certificates c
                              where c.officer_id = o.id and c.state = 'CONFIRMED') as certificates
                  from officers.officers o join officers.offices f on f.id = o.office_id
                 where o.id = any(:ids)
                """)
            .param("ids", officers.toArray(UUID[]::new))
            .query((row, n) -> words(row))
            .list()
            .stream()
            .flatMap(List::stream)
            .toList();
    jdbc.sql("select officers.index_officers(:whom, :ids, :tokens, :weights)")
        .param("whom", officers.toArray(UUID[]::new))
        .param("ids", words.stream().map(Word::officer).toArray(UUID[]::new))
        .param("tokens", words.stream().map(Word::token).toArray(String[]::new))
        .param("weights", words.stream().map(word -> (short) word.weight()).toArray(Short[]::new))
        .query()
        .listOfRows();
  }

  private record Word(UUID officer, String token, int weight) {}

  private List<Word> words(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    List<Word> words = new ArrayList<>();
    add(words, id, row.getString("name"), NAME);
    add(words, id, row.getString("office").replace(',', ' '), PLACE);
    String region = row.getString("region");
    if (!region.isEmpty()) {
      add(words, id, classifications.regionName(region), PLACE);
      add(words, id, classifications.regionName(region.substring(0, 2)), PLACE);
    }
    for (String spoken : texts(row, "languages")) {
      words.add(new Word(id, language(spoken.substring(0, spoken.indexOf(':'))), KNOWS));
    }
    Stream.of(texts(row, "specialisms"))
        .forEach(code -> words.add(new Word(id, specialism(code), KNOWS)));
    for (String name : texts(row, "certificates")) {
      for (String word : NameKey.of(name).tokens()) {
        words.add(new Word(id, word, KNOWS));
        words.add(new Word(id, certificate(word), KNOWS));
      }
    }
    return words;
  }

  private static void add(List<Word> words, UUID id, String text, int weight) {
    NameKey.of(text).tokens().forEach(token -> words.add(new Word(id, token, weight)));
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }
}
