package id.antarkerja.partners;

import id.antarkerja.kernel.StaleChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of commitments and of what is reported about them; who sees them is row-level security. */
@Repository
class CommitmentRepository {
  static final String SELECT =
      """
      select c.id, c.agreement_id, c.room_id, c.office_id, c.territory, r.name as room_name,
             c.by_org, b.name as by_name, c.to_org, t.name as to_name, c.what, c.quantity, c.unit,
             c.due_on, c.state, c.done, c.in_force_on, c.settled_on, c.reason,
             (select count(*) from partners.evidence e
               where e.commitment_id = c.id and e.state = 'REPORTED'
                 and c.state in ('OPEN', 'PARTLY')) as waits, c.version
        from partners.commitments c
        join partners.rooms r on r.id = c.room_id
        join partners.organisations b on b.room_id = c.room_id and b.org_id = c.by_org
        join partners.organisations t on t.room_id = c.room_id and t.org_id = c.to_org
      """;

  private static final String EVIDENCE =
      """
      select e.id, e.on_date, e.amount, e.note, e.reported_org, r.name as reported_name,
             e.reported_at, e.state, a.name as answered_name, e.answered_at, e.answer
        from partners.evidence e
        join partners.organisations r on r.room_id = e.room_id and r.org_id = e.reported_org
        left join partners.organisations a
          on a.room_id = e.room_id and a.org_id = e.answered_org
      """;

  private final JdbcClient jdbc;

  CommitmentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Commitment> one(UUID id) {
    return jdbc.sql(SELECT + " where c.id = :id")
        .param("id", id)
        .query(Commitment.class)
        .optional();
  }

  List<Commitment> of(UUID agreement) {
    return jdbc.sql(SELECT + " where c.agreement_id = :id order by c.due_on, c.id")
        .param("id", agreement)
        .query(Commitment.class)
        .list();
  }

  void insert(UUID id, Agreement draft, NewCommitment promised) {
    jdbc.sql(
            """
            insert into partners.commitments (id, agreement_id, room_id, office_id, territory,
                        by_org, to_org, what, quantity, unit, due_on)
            values (:id, :agreement, :room, :office, :territory, :by, :to, :what, :quantity, :unit,
                    :due)
            """)
        .param("id", id)
        .param("agreement", draft.id())
        .param("room", draft.roomId())
        .param("office", draft.officeId())
        .param("territory", draft.territory())
        .param("by", promised.byOrg())
        .param("to", promised.toOrg())
        .param("what", promised.what())
        .param("quantity", promised.quantity(), Types.INTEGER)
        .param("unit", promised.unit(), Types.VARCHAR)
        .param("due", promised.dueOn())
        .update();
  }

  void delete(UUID id) {
    StaleChange.unlessOne(
        jdbc.sql("delete from partners.commitments where id = :id").param("id", id).update());
  }

  void stand(
      Commitment commitment,
      CommitmentState state,
      int done,
      @Nullable LocalDate settledOn,
      @Nullable String reason) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update partners.commitments
                   set state = :state, done = :done, settled_on = :on, reason = :reason,
                       version = version + 1
                 where id = :id and version = :version
                """)
            .param("state", state.name())
            .param("done", done)
            .param("on", settledOn, Types.DATE)
            .param("reason", reason, Types.VARCHAR)
            .param("id", commitment.id())
            .param("version", commitment.version())
            .update());
  }

  /** What waits for an answer first, the newest first. */
  List<Evidence> evidence(UUID commitment) {
    return jdbc.sql(
            EVIDENCE
                + """
                   where e.commitment_id = :id
                   order by e.state = 'REPORTED' desc, e.reported_at desc, e.id desc limit 200
                  """)
        .param("id", commitment)
        .query((row, n) -> read(row))
        .list();
  }

  Optional<Evidence> report(UUID commitment, UUID id) {
    return jdbc.sql(EVIDENCE + " where e.commitment_id = :commitment and e.id = :id")
        .param("commitment", commitment)
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  private static Evidence read(ResultSet row) throws SQLException {
    return new Evidence(
        row.getObject("id", UUID.class),
        row.getObject("on_date", LocalDate.class),
        row.getObject("amount", Integer.class),
        row.getString("note"),
        row.getObject("reported_org", UUID.class),
        row.getString("reported_name"),
        Objects.requireNonNull(Facts.instant(row, "reported_at")),
        Evidence.State.valueOf(row.getString("state")),
        row.getString("answered_name"),
        Facts.instant(row, "answered_at"),
        row.getString("answer"));
  }

  void report(
      UUID id,
      Commitment commitment,
      Seat seat,
      LocalDate on,
      @Nullable Integer amount,
      String note,
      Instant at) {
    jdbc.sql(
            """
            insert into partners.evidence (id, commitment_id, room_id, on_date, amount, note,
                        reported_org, reported_by, reported_at)
            values (:id, :commitment, :room, :on, :amount, :note, :org, :seat, :at)
            """)
        .param("id", id)
        .param("commitment", commitment.id())
        .param("room", commitment.roomId())
        .param("on", on)
        .param("amount", amount, Types.INTEGER)
        .param("note", note)
        .param("org", seat.orgId())
        .param("seat", seat.id())
        .param("at", Facts.at(at))
        .update();
  }

  void answer(UUID id, Seat seat, @Nullable String refusal, Instant at) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update partners.evidence
                   set state = :state, answered_org = :org, answered_by = :seat,
                       answered_at = :at, answer = :answer
                 where id = :id and state = 'REPORTED'
                """)
            .param("state", refusal == null ? "CONFIRMED" : "REFUSED")
            .param("org", seat.orgId())
            .param("seat", seat.id())
            .param("at", Facts.at(at))
            .param("answer", refusal, Types.VARCHAR)
            .param("id", id)
            .update());
  }
}
