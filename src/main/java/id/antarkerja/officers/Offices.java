package id.antarkerja.officers;

import id.antarkerja.kernel.NotThere;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offices of the service; public knowledge, few and rarely changed, so kept in memory. */
@Service
@Transactional(readOnly = true)
public class Offices {
  private static final String COLUMNS =
      "select id, kind, name, region, territory from officers.offices";

  private final JdbcClient jdbc;
  private final Map<UUID, Office> known = new ConcurrentHashMap<>();
  private final Map<String, Office> byTerritory = new ConcurrentHashMap<>();

  Offices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws NotThere when there is no such office
   */
  public Office one(UUID id) {
    Office office = known.get(id);
    if (office != null) {
      return office;
    }
    return remember(
        jdbc.sql(COLUMNS + " where id = :id")
            .param("id", id)
            .query(Office.class)
            .optional()
            .orElseThrow(NotThere::new));
  }

  /** As {@link #one}; empty when there is no such office. */
  public Optional<Office> find(UUID id) {
    Office office = known.get(id);
    return office != null
        ? Optional.of(office)
        : jdbc.sql(COLUMNS + " where id = :id")
            .param("id", id)
            .query(Office.class)
            .optional()
            .map(this::remember);
  }

  /** Names by id. */
  public Map<UUID, String> names(Stream<UUID> ids) {
    return ids.distinct().collect(Collectors.toMap(id -> id, id -> one(id).name()));
  }

  /** The office that holds a territory, e.g. "3215". */
  public Optional<Office> byTerritory(String territory) {
    Office office = byTerritory.get(territory);
    if (office != null) {
      return Optional.of(office);
    }
    return jdbc.sql(COLUMNS + " where territory = :territory")
        .param("territory", territory)
        .query(Office.class)
        .optional()
        .map(this::remember);
  }

  /** By the whole name, when only one office has it. */
  public Optional<Office> byName(String name) {
    List<Office> found =
        jdbc.sql(COLUMNS + " where lower(name) = lower(:name) limit 2")
            .param("name", name)
            .query(Office.class)
            .list();
    return found.size() == 1 ? Optional.of(remember(found.getFirst())) : Optional.empty();
  }

  public List<Office> ofKind(OfficeKind kind) {
    return jdbc
        .sql(COLUMNS + " where kind = :kind order by territory")
        .param("kind", kind.name())
        .query(Office.class)
        .list()
        .stream()
        .map(this::remember)
        .toList();
  }

  /**
   * Opens an office that is on no official list: an institution, a mission, an office of the
   * migrant-worker agency.
   *
   * @param region undotted; empty abroad
   * @param territory as {@link OfficeKind} says, free so far
   */
  @Transactional
  public Office open(OfficeKind kind, String name, String region, String territory) {
    Office office = OfficeLoading.office(kind, name, region, territory);
    jdbc.sql(
            """
            insert into officers.offices (id, kind, name, region, territory)
            values (:id, :kind, :name, :region, :territory)
            """)
        .param("id", office.id().value())
        .param("kind", kind.name())
        .param("name", name)
        .param("region", region)
        .param("territory", territory)
        .update();
    return office;
  }

  private Office remember(Office office) {
    known.put(office.id().value(), office);
    byTerritory.put(office.territory(), office);
    return office;
  }
}
