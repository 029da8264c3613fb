package id.antarkerja.officers.registry;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.Uuid7;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes dated facts about officers, as the row stands in this transaction. */
@Component
public class OfficerEvents {
  private final JdbcClient jdbc;

  OfficerEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of many new ones at once: the level that each has, from the day it began. */
  public void levels(Collection<UUID> officers) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into officers.officer_events (id, kind, officer_id, on_date, office_id,
                        territory, actor_kind, actor, officer_kind, level, grade, status)
            select n.event, 'LEVEL', o.id, o.level_since, o.office_id, o.territory, :actorKind,
                   :actor, o.kind, o.level, o.grade, o.status
              from unnest(:events, :officers) n(event, officer)
              join officers.officers o on o.id = n.officer
             where o.level_since is not null
            """)
        .param("events", officers.stream().map(one -> Uuid7.next()).toArray(UUID[]::new))
        .param("officers", officers.toArray(UUID[]::new))
        .param("actorKind", acting.actor().kind().name())
        .param("actor", acting.actor().id(), Types.OTHER)
        .update();
  }

  /**
   * @param kind POSTED, LEVEL or STATUS
   * @param on the day from which it holds
   */
  public void add(String kind, UUID officer, LocalDate on) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into officers.officer_events (id, kind, officer_id, on_date, office_id,
                        territory, actor_kind, actor, officer_kind, level, grade, status)
            select :event, :kind, o.id, :on, o.office_id, o.territory, :actorKind, :actor, o.kind,
                   o.level, o.grade, o.status
              from officers.officers o where o.id = :officer
            """)
        .param("event", Uuid7.next())
        .param("kind", kind)
        .param("on", on)
        .param("actorKind", acting.actor().kind().name())
        .param("actor", acting.actor().id(), Types.OTHER)
        .param("officer", officer)
        .update();
  }
}
