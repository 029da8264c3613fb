package id.antarkerja.officers.counters;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficerKind;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to offices' own pages. */
@Service
@Transactional
public class Counters {
  private final JdbcClient jdbc;
  private final Audit audit;

  Counters(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public Counter of(Office office) {
    return jdbc.sql(
            """
            select version, address, phone, email, hours, services from officers.office_pages
             where office_id = :id
            """)
        .param("id", office.id().value())
        .query(
            (row, n) ->
                new Counter(
                    row.getInt("version"),
                    row.getString("address"),
                    row.getString("phone"),
                    row.getString("email"),
                    row.getString("hours"),
                    Stream.of((String[]) row.getArray("services").getArray())
                        .map(OfficeService::valueOf)
                        .toList()))
        .optional()
        .orElse(Counter.EMPTY);
  }

  /** Those who agreed to be shown, by work name. */
  @Transactional(readOnly = true)
  public List<Shown> shown(Office office) {
    return jdbc.sql("select name, kind, level from officers.shown_at(:id)")
        .param("id", office.id().value())
        .query(Shown.class)
        .list();
  }

  public record Shown(String name, OfficerKind kind, @Nullable String level) {}

  /**
   * Keeps the page of the actor's own office.
   *
   * @param counter with the version that was seen
   * @throws StaleChange when somebody was faster
   */
  public void keep(Office office, Counter counter) {
    String sql =
        counter.version() == Counter.NEW
            ? """
              insert into officers.office_pages (office_id, territory, address, phone, email,
                          hours, services, version)
              values (:id, :territory, :address, :phone, :email, :hours, :services, :version + 1)
              on conflict (office_id) do nothing
              """
            : """
              update officers.office_pages
                 set address = :address, phone = :phone, email = :email, hours = :hours,
                     services = :services, version = version + 1
               where office_id = :id and territory = :territory and version = :version
              """;
    int rows =
        jdbc.sql(sql)
            .param("id", office.id().value())
            .param("territory", office.territory())
            .param("address", counter.address(), Types.VARCHAR)
            .param("phone", counter.phone(), Types.VARCHAR)
            .param("email", counter.email(), Types.VARCHAR)
            .param("hours", counter.hours(), Types.VARCHAR)
            .param("services", counter.services().stream().map(Enum::name).toArray(String[]::new))
            .param("version", counter.version())
            .update();
    StaleChange.unlessOne(rows);
    audit.wrote("office.page", office.id().value());
  }

  /** Many at once, for worlds that are filled at start. */
  public void keepAll(Map<Office, Counter> counters) {
    counters.forEach(this::keep);
  }

  /** Whether the actor keeps an office's page at all. */
  static UUID ownOffice() {
    return Acting.current().requireOffice();
  }

  /** Of several sent, those that exist. */
  static List<OfficeService> services(Collection<String> sent) {
    return Stream.of(OfficeService.values()).filter(one -> sent.contains(one.name())).toList();
  }
}
