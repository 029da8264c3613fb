package id.antarkerja.community.moderation;

import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who moderates: appointed from among officers by a head at the centre. */
@Service
@Transactional
public class Moderators {
  private final JdbcClient jdbc;
  private final Audit audit;

  Moderators(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** A term of a moderator, which may be over. */
  record Term(
      UUID id,
      UUID officer,
      UUID by,
      Instant from,
      @Nullable UUID endedBy,
      @Nullable Instant until) {}

  /** Those who moderate now first, then the last 50 who did. */
  @Transactional(readOnly = true)
  List<Term> all() {
    return jdbc.sql(
            """
            select id, officer_id, appointed_by, appointed_at, ended_by, ended_at
              from community.moderators
             order by ended_at desc nulls first, appointed_at, id limit 100
            """)
        .query(
            (row, n) -> {
              OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
              return new Term(
                  row.getObject("id", UUID.class),
                  row.getObject("officer_id", UUID.class),
                  row.getObject("appointed_by", UUID.class),
                  row.getObject("appointed_at", OffsetDateTime.class).toInstant(),
                  row.getObject("ended_by", UUID.class),
                  ended == null ? null : ended.toInstant());
            })
        .list();
  }

  /** Whether the actor is a head at the centre; while it has none, an officer there. */
  @Transactional(readOnly = true)
  boolean mayAppoint() {
    return jdbc.sql("select community.appoints()").query(Boolean.class).single();
  }

  /**
   * Appointing who moderates already changes nothing.
   *
   * @throws RefusedException {@code moderation.notAppointer}, {@code moderation.oneself}, {@code
   *     moderation.noAccount}
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  public void appoint(UUID officer) {
    StepUp.require();
    demandAppointer();
    if (officer.equals(ModerationDesk.me())) {
      throw new RefusedException(Reason.of("moderation.oneself"));
    }
    if (!jdbc.sql("select community.may_moderate(:officer)")
        .param("officer", officer)
        .query(Boolean.class)
        .single()) {
      throw new RefusedException(Reason.of("moderation.noAccount"));
    }
    int appointed =
        jdbc.sql(
                """
                insert into community.moderators (id, officer_id, appointed_by)
                values (:id, :officer, :by)
                on conflict (officer_id) where ended_at is null do nothing
                """)
            .param("id", Uuid7.next())
            .param("officer", officer)
            .param("by", ModerationDesk.me())
            .update();
    if (appointed == 1) {
      audit.wrote("moderator.appointed", officer);
    }
  }

  /**
   * @throws RefusedException {@code moderation.notAppointer}
   * @throws StaleChange when it has ended already
   */
  public void end(UUID term) {
    StepUp.require();
    demandAppointer();
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update community.moderators set ended_by = :by, ended_at = now()
                 where id = :id and ended_at is null
                """)
            .param("id", term)
            .param("by", ModerationDesk.me())
            .update());
    audit.wrote("moderator.ended", term);
  }

  private void demandAppointer() {
    if (!mayAppoint()) {
      throw new RefusedException(Reason.of("moderation.notAppointer"));
    }
  }
}
