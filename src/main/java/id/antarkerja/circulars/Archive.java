package id.antarkerja.circulars;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.kernel.Days;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds circulars: those that came to the actor, those of their office, and those of offices below.
 */
@Service
@Transactional(readOnly = true)
public class Archive {
  private static final String WANTED =
      """
         and (:words = '' or c.search @@ websearch_to_tsquery('indonesian', :words))
         and (cast(:from as date) is null or c.sent_on >= :from and c.sent_on < :to)
         and (cast(:sender as uuid) is null or c.office_id = :sender)
      """;

  private static final String BELOW =
      """
      c.state in ('SENT', 'WITHDRAWN') and c.territory >= :lo and c.territory < :hi
        and c.office_id <> :office
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Archive(JdbcClient jdbc, Days days) {
    this.jdbc = jdbc;
    this.clock = days.clock();
  }

  /** That came to the actor, newest first. */
  public List<ArchiveRow> received(ArchiveQuery query, int skip, int most) {
    String own = query.own() == null ? "true" : query.own().condition();
    return wanted(
            jdbc.sql(
                """
                select c.id, c.title, c.office_id, c.state, c.sent_on, c.deadline, c.needs_ack,
                       %s as unread, r.acked_at is not null as acked,
                       %s as counts, %s as past
                  from circulars.recipients r
                  join circulars.circulars c on c.id = r.circular_id
                 where r.officer_id = :me and c.state in ('SENT', 'WITHDRAWN') and %s
                """
                        .formatted(
                            ArchiveQuery.Own.UNREAD.condition(),
                            ArchiveQuery.Sql.STILL,
                            ArchiveQuery.Sql.LATE,
                            own)
                    + WANTED
                    + " order by c.sent_at desc, c.id desc offset :skip limit :most"),
            query)
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .param("now", CircularRepository.at(clock.instant()))
        .param("skip", skip)
        .param("most", most)
        .query(ArchiveRow.class)
        .list();
  }

  /** Of the actor's office, its drafts first. */
  public List<ArchiveRow> written(ArchiveQuery query, int skip, int most) {
    return sent("c.office_id = :office and c.state <> 'DISCARDED'", query, skip, most);
  }

  /** Of the offices below the actor's. */
  public List<ArchiveRow> below(ArchiveQuery query, int skip, int most) {
    return sent(BELOW, query, skip, most);
  }

  private List<ArchiveRow> sent(String whose, ArchiveQuery query, int skip, int most) {
    return here(wanted(
            jdbc.sql(
                """
                    select c.id, c.title, c.office_id, c.state, c.sent_on, c.deadline, c.needs_ack,
                           false as unread, false as acked, true as counts, false as past
                      from circulars.circulars c
                     where %s
                    """
                        .formatted(whose)
                    + WANTED
                    + """
                           order by c.sent_at desc nulls first, c.id desc offset :skip limit :most
                          """),
            query))
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
             where r.officer_id = :me
            """)
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .query(UUID.class)
        .list();
  }

  /** Offices below the actor's that ever sent something. */
  public List<UUID> sendersBelow() {
    return here(jdbc.sql("select distinct c.office_id from circulars.circulars c where " + BELOW))
        .query(UUID.class)
        .list();
  }

  private static JdbcClient.StatementSpec here(JdbcClient.StatementSpec statement) {
    Scope scope = Acting.current().scope();
    return statement
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("office", Acting.current().officeId(), Types.OTHER);
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
