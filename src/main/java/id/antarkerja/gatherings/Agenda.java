package id.antarkerja.gatherings;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.Days;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds gatherings: those to come, those that were, one's own, and those of one's office. */
@Service
@Transactional(readOnly = true)
public class Agenda {
  private final JdbcClient jdbc;
  private final Days days;

  Agenda(JdbcClient jdbc, Days days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  /** In the order of their beginnings: the next first, or the last. */
  public List<AgendaRow> list(AgendaQuery query, int most) {
    AgendaQuery.Place after = query.after();
    String order = query.tab().newestFirst() ? "desc" : "asc";
    String beyond = query.tab().newestFirst() ? "<" : ">";
    return jdbc.sql(
            """
            select g.id, g.state, g.kind, g.title, g.office_id, g.place, g.zone, g.starts_at,
                   g.ends_at, g.capacity, g.registered, g.waiting, r.state as standing,
                   r.attended_at is not null as attended
              from gatherings.gatherings g
              left join gatherings.registrations r
                on r.gathering_id = g.id and r.officer_id = :me and r.state <> 'CANCELLED'
             where %1$s
               and (:words = '' or g.search @@ websearch_to_tsquery('indonesian', :words))
               and (cast(:kind as text) is null or g.kind = :kind)
               and (cast(:afterId as uuid) is null
                    or (g.starts_at, g.id) %2$s (cast(:afterAt as timestamptz), :afterId))
             order by g.starts_at %3$s, g.id %3$s limit :most
            """
                .formatted(query.tab().condition(), beyond, order))
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .param("office", Acting.current().officeId(), Types.OTHER)
        .param("now", GatheringRepository.at(days.clock().instant()))
        .param("words", query.words())
        .param("kind", query.kind() == null ? null : query.kind().name(), Types.VARCHAR)
        .param("afterId", after == null ? null : after.id(), Types.OTHER)
        .param(
            "afterAt",
            after == null ? null : GatheringRepository.at(after.startsAt()),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("most", most)
        .query(AgendaRow.class)
        .list();
  }
}
