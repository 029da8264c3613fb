package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.StaleChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of practices and what reviewers said; who sees which row is row-level security. */
@Repository
class PracticeRepository {
  private final JdbcClient jdbc;

  PracticeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Practice> one(UUID id) {
    return jdbc.sql(
            """
            select id, version, kind, office_id, territory, author, state, published_at,
                   withdrawn_reason, hidden
              from practices.practices where id = :id and state <> 'DISCARDED'
            """)
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  private static Practice read(ResultSet row) throws SQLException {
    return new Practice(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        PracticeKind.valueOf(row.getString("kind")),
        row.getObject("office_id", UUID.class),
        row.getString("territory"),
        row.getObject("author", UUID.class),
        PracticeState.valueOf(row.getString("state")),
        instant(row, "published_at"),
        row.getString("withdrawn_reason"),
        row.getBoolean("hidden"));
  }

  void insert(UUID id, PracticeKind kind) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into practices.practices (id, kind, office_id, territory, author)
            values (:id, :kind, :office, :territory, :author)
            """)
        .param("id", id)
        .param("kind", kind.name())
        .param("office", acting.requireOffice())
        .param("territory", acting.territory())
        .param("author", acting.actor().id())
        .update();
  }

  /** When its first version is published. */
  void publish(UUID id, Instant at) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update practices.practices
                   set state = 'PUBLISHED', published_at = coalesce(published_at, :at),
                       version = version + 1
                 where id = :id and state in ('DRAFT', 'PUBLISHED')
                """)
            .param("id", id)
            .param("at", at(at))
            .update());
  }

  void withdraw(UUID id, int version, Instant at, String reason) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update practices.practices
                   set state = 'WITHDRAWN', withdrawn_at = :at, withdrawn_by = :by,
                       withdrawn_reason = :reason, version = version + 1
                 where id = :id and version = :version and state = 'PUBLISHED'
                """)
            .param("id", id)
            .param("version", version)
            .param("at", at(at))
            .param("by", Acting.current().actor().id())
            .param("reason", reason)
            .update());
  }

  void discard(UUID id) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update practices.practices set state = 'DISCARDED', version = version + 1
                 where id = :id and state = 'DRAFT'
                """)
            .param("id", id)
            .update());
  }

  void hide(UUID id, boolean hidden) {
    jdbc.sql("update practices.practices set hidden = :hidden where id = :id")
        .param("id", id)
        .param("hidden", hidden)
        .update();
  }

  void reviewed(UUID id, UUID version, Instant at, Review.Decision what, @Nullable String words) {
    jdbc.sql(
            """
            insert into practices.reviews (id, version_id, reviewer, at, decision, words)
            values (:id, :version, :me, :at, :what, :words)
            """)
        .param("id", id)
        .param("version", version)
        .param("me", Acting.current().actor().id())
        .param("at", at(at))
        .param("what", what.name())
        .param("words", words, Types.VARCHAR)
        .update();
  }

  /** Newest first. */
  List<Review> reviews(UUID practice) {
    return jdbc.sql(
            """
            select v.number, r.reviewer, r.at, r.decision, r.words
              from practices.versions v join practices.reviews r on r.version_id = v.id
             where v.practice_id = :practice
             order by r.at desc, r.id desc limit 20
            """)
        .param("practice", practice)
        .query(
            (row, n) ->
                new Review(
                    row.getInt("number"),
                    row.getObject("reviewer", UUID.class),
                    Objects.requireNonNull(instant(row, "at")),
                    Review.Decision.valueOf(row.getString("decision")),
                    row.getString("words")))
        .list();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
