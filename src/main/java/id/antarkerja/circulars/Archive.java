package id.antarkerja.circulars;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds circulars: those that came to the actor, and those of their office and below. */
@Service
@Transactional(readOnly = true)
public class Archive {
  private static final String WANTED =
      """
         and (:words = '' or c.search @@ websearch_to_tsquery('indonesian', :words))
         and (cast(:from as date) is null or c.sent_on >= :from and c.sent_on < :to)
         and (cast(:sender as uuid) is null or c.office_id = :sender)
      """;

  private final JdbcClient jdbc;

  Archive(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** That came to the actor, newest first. */
  public List<ArchiveRow> received(ArchiveQuery query, int skip, int most) {
    return wanted(
            jdbc.sql(
                """
                select c.id, c.title, c.office_id, c.state, c.sent_on, c.deadline, c.needs_ack,
                       r.read_at is not null as read, r.acked_at is not null as acked
                  from circulars.recipients r
                  join circulars.circulars c on c.id = r.circular_id
                 where r.officer_id = :me and c.state in ('SENT', 'WITHDRAWN')
                """
                    + WANTED
                    + """
                         and case :own
                               when 'UNREAD' then c.state = 'SENT' and r.read_at is null
                               when 'TO_ACKNOWLEDGE' then
                                 c.state = 'SENT' and c.needs_ack and r.acked_at is null
                               when 'ACKNOWLEDGED' then r.acked_at is not null
                               else true end
                       order by c.sent_at desc, c.id desc offset :skip limit :most
                      """),
            query)
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .param("own", query.own() == null ? "" : query.own().name())
        .param("skip", skip)
        .param("most", most)
        .query(ArchiveRow.class)
        .list();
  }

  /** Of the actor's office and those below it, the office's own drafts first. */
  public List<ArchiveRow> written(ArchiveQuery query, int skip, int most) {
    Scope scope = Acting.current().scope();
    return wanted(
            jdbc.sql(
                """
                select c.id, c.title, c.office_id, c.state, c.sent_on, c.deadline, c.needs_ack,
                       true as read, false as acked
                  from circulars.circulars c
                 where c.territory >= :lo and c.territory < :hi
                   and (c.state in ('SENT', 'WITHDRAWN')
                        or c.state = 'DRAFT' and c.office_id = :office)
                """
                    + WANTED
                    + " order by c.sent_at desc nulls first, c.id desc offset :skip limit :most"),
            query)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("office", Acting.current().officeId(), Types.OTHER)
        .param("skip", skip)
        .param("most", most)
        .query(ArchiveRow.class)
        .list();
  }

  /** Offices that ever sent something to the actor. */
  public List<UUID> senders() {
    return jdbc.sql(
            """
            select distinct c.office_id from circulars.recipients r
              join circulars.circulars c on c.id = r.circular_id
             where r.officer_id = :me limit 200
            """)
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .query(UUID.class)
        .list();
  }

  private static JdbcClient.StatementSpec wanted(
      JdbcClient.StatementSpec statement, ArchiveQuery query) {
    @Nullable LocalDate from = query.year() == null ? null : LocalDate.of(query.year(), 1, 1);
    return statement
        .param("words", query.words())
        .param("from", from, Types.DATE)
        .param("to", from == null ? null : from.plusYears(1), Types.DATE)
        .param("sender", query.sender(), Types.OTHER);
  }
}
