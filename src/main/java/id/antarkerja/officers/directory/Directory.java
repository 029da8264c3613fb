package id.antarkerja.officers.directory;

import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NameKey;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.officers.OfficerIndex;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.registry.Availability;
import id.antarkerja.officers.registry.Level;
import id.antarkerja.officers.registry.OfficerStatus;
import id.antarkerja.officers.registry.Specialism;
import id.antarkerja.officers.registry.Spoken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to colleagues: nationwide, without anything private. */
@Service
@Transactional(readOnly = true)
public class Directory {
  private final JdbcClient jdbc;
  private final WordsMeant meant;
  private final Days days;

  Directory(JdbcClient jdbc, WordsMeant meant, Days days) {
    this.jdbc = jdbc;
    this.meant = meant;
    this.days = days;
  }

  /** A page of cards, best first, and how many there are altogether. */
  public record Found(List<Card> cards, long total) {}

  /**
   * @param skip how many were shown before
   * @param most at most 100
   */
  public Found find(DirectoryQuery query, int skip, int most) {
    Map<Integer, List<String>> groups = meant.groups(query.words());
    if (groups.isEmpty() && !query.words().isBlank()) {
      return new Found(List.of(), 0);
    }
    List<String> certificate = NameKey.searched(query.certificate().replace(',', ' '));
    if (certificate.isEmpty() && !query.certificate().isBlank()) {
      return new Found(List.of(), 0);
    }
    for (String word : certificate) {
      groups.put(groups.size(), List.of(OfficerIndex.certificate(word)));
    }
    List<Integer> of = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    groups.forEach(
        (group, alternatives) ->
            alternatives.forEach(
                token -> {
                  of.add(group);
                  tokens.add(token);
                }));
    List<Hit> hits =
        jdbc.sql(
                """
                select id, found from officers.find(:groups, :tokens, :lo, :hi, :kind, :level,
                                                    :office, :specialism, :languages, :skip, :most)
                """)
            .param("groups", of.toArray(Integer[]::new))
            .param("tokens", tokens.toArray(String[]::new))
            .param("lo", query.scope().lo())
            .param("hi", query.scope().hi())
            .param("kind", name(query.kind()), Types.VARCHAR)
            .param("level", name(query.level()), Types.VARCHAR)
            .param("office", name(query.office()), Types.VARCHAR)
            .param("specialism", name(query.specialism()), Types.VARCHAR)
            .param("languages", query.languages(), Types.ARRAY)
            .param("skip", skip)
            .param("most", most)
            .query(Hit.class)
            .list();
    return new Found(
        cards(hits.stream().map(Hit::id).toList()), hits.isEmpty() ? 0 : hits.getFirst().found());
  }

  record Hit(UUID id, long found) {}

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  /**
   * @throws NotThere when there is nobody
   */
  public Card one(UUID id) {
    return cards(List.of(id)).stream().findFirst().orElseThrow(NotThere::new);
  }

  /** By id, in one question; whoever has left the service too, without those that never were. */
  public Map<UUID, Card> known(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : cards(ids.stream().distinct().toList()).stream()
            .collect(Collectors.toMap(Card::id, Function.identity()));
  }

  private List<Card> cards(List<UUID> ids) {
    return jdbc.sql("select * from officers.cards(:ids, :today)")
        .param("ids", ids.toArray(UUID[]::new))
        .param("today", days.today())
        .query((row, n) -> card(row))
        .list();
  }

  private static Card card(ResultSet row) throws SQLException {
    String level = row.getString("level");
    return new Card(
        row.getObject("id", UUID.class),
        OfficerKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getObject("office_id", UUID.class),
        row.getString("office_name"),
        row.getString("territory"),
        row.getString("region"),
        OfficerStatus.valueOf(row.getString("status")),
        level == null ? null : Level.valueOf(level),
        row.getString("work_email"),
        row.getString("work_phone"),
        Spoken.all((String[]) row.getArray("languages").getArray()),
        Stream.of((String[]) row.getArray("specialisms").getArray())
            .map(Specialism::valueOf)
            .toList(),
        Availability.valueOf(row.getString("availability")),
        row.getObject("photo", UUID.class),
        row.getObject("away_until", LocalDate.class),
        row.getObject("stand_in", UUID.class),
        row.getString("stand_in_name"));
  }
}
