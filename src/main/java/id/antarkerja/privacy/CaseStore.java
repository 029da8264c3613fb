package id.antarkerja.privacy;

import id.antarkerja.access.Acting;
import id.antarkerja.access.KeyForgotten;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.Scope;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseStore {
  private static final String COLUMNS =
      """
      select id, version, kind, state, person_id, territory, by_person, requested_at, due_at,
             decided_at, checked_by, field, words_sealed, before_sealed, answer_sealed, fetched_at
        from privacy.cases
      """;

  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  CaseStore(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  Optional<Case> one(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query(this::read).optional();
  }

  List<Case> ofPerson(UUID person) {
    return jdbc.sql(COLUMNS + " where person_id = :person order by requested_at desc, id desc")
        .param("person", person)
        .query(this::read)
        .list();
  }

  /** Most urgent first; of offices below only erasures, which may need their second yes. */
  List<Case> open(Scope scope, String own, int limit) {
    return inScope(scope, own, "state in ('REQUESTED', 'CHECKED') order by due_at, id", limit);
  }

  List<Case> ended(Scope scope, String own, int limit) {
    return inScope(scope, own, "state in ('DONE', 'REFUSED') order by decided_at desc, id", limit);
  }

  private List<Case> inScope(Scope scope, String own, String which, int limit) {
    return jdbc.sql(
            COLUMNS
                + """
                 where territory >= :lo and territory < :hi
                   and (territory = :own or kind = 'ERASURE') and\s
                """
                + which
                + " limit :limit")
        .param("own", own)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException while one of this kind is open
   */
  void insert(Case asked, UUID office) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into privacy.cases
                   (id, kind, state, person_id, office_id, territory, by_person, requested_by,
                    requested_at, due_at, decided_at, decided_by, field, words_sealed,
                    before_sealed)
            values (:id, :kind, :state, :person, :office, :territory, :byPerson, :actor, :at, :due,
                    :decidedAt, :decidedBy, :field, :words, :before)
            """)
        .param("id", asked.id())
        .param("kind", asked.kind().name())
        .param("state", asked.state().name())
        .param("person", asked.personId())
        .param("office", office)
        .param("territory", asked.territory())
        .param("byPerson", asked.byPerson())
        .param("actor", acting.actor().id())
        .param("at", utc(asked.requestedAt()))
        .param("due", utc(asked.dueAt()))
        .param("decidedAt", asked.decidedAt() == null ? null : utc(asked.decidedAt()))
        .param("decidedBy", asked.decidedAt() == null ? null : acting.actor().id())
        .param("field", asked.field())
        .param("words", sealed(asked, "words", asked.words()))
        .param("before", sealed(asked, "before", asked.before()))
        .update();
  }

  /**
   * @throws StaleChange when somebody else was faster
   */
  void become(Case before, int version, CaseState next, @Nullable String answer, Instant now) {
    UUID actor = Acting.current().actor().id();
    boolean checks = next == CaseState.CHECKED;
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update privacy.cases
                   set version = version + 1, state = :next, answer_sealed = :answer,
                       checked_at = coalesce(:checkedAt, checked_at),
                       checked_by = coalesce(:checkedBy, checked_by),
                       decided_at = :decidedAt, decided_by = :decidedBy
                 where id = :id and version = :version and state = :from
                """)
            .param("next", next.name())
            .param("answer", sealed(before, "answer", answer))
            .param("checkedAt", checks ? utc(now) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
            .param("checkedBy", checks ? actor : null, java.sql.Types.OTHER)
            .param("decidedAt", checks ? null : utc(now))
            .param("decidedBy", checks ? null : actor)
            .param("id", before.id())
            .param("version", version)
            .param("from", before.state().name())
            .update());
  }

  void happened(UUID id, CaseState kind, LocalDate on, UUID office, String territory) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into privacy.case_events
                   (id, case_id, kind, on_date, office_id, territory, actor_kind, actor)
            values (:id, :case, :kind, :on, :office, :territory, :actorKind, :actor)
            """)
        .param("id", Uuid7.next())
        .param("case", id)
        .param("kind", kind.name())
        .param("on", on)
        .param("office", office)
        .param("territory", territory)
        .param("actorKind", acting.actor().kind().name())
        .param("actor", acting.actor().id())
        .update();
  }

  /** Whether nobody fetched it before. */
  boolean fetched(UUID id, Instant now) {
    return jdbc.sql(
                "update privacy.cases set fetched_at = :now where id = :id and fetched_at is null")
            .param("now", utc(now))
            .param("id", id)
            .update()
        == 1;
  }

  /** Confirmed and not yet carried out. */
  List<ToErase> toErase() {
    return jdbc.sql(
            """
            select id, person_id from privacy.cases
             where kind = 'ERASURE' and state = 'DONE' and erased_at is null order by decided_at
            """)
        .query(ToErase.class)
        .list();
  }

  void erased(UUID id) {
    jdbc.sql("update privacy.cases set erased_at = now() where id = :id").param("id", id).update();
  }

  record ToErase(UUID id, UUID personId) {}

  /** Whether there was anything to blank. */
  boolean erase(UUID person) {
    return jdbc.sql(
                """
                update privacy.cases
                   set words_sealed = null, before_sealed = null, answer_sealed = null
                 where person_id = :person
                   and coalesce(words_sealed, before_sealed, answer_sealed) is not null
                """)
            .param("person", person)
            .update()
        > 0;
  }

  private Case read(ResultSet rs, int n) throws SQLException {
    UUID id = rs.getObject("id", UUID.class);
    UUID person = rs.getObject("person_id", UUID.class);
    return new Case(
        id,
        rs.getInt("version"),
        CaseKind.valueOf(rs.getString("kind")),
        CaseState.valueOf(rs.getString("state")),
        person,
        rs.getString("territory"),
        rs.getBoolean("by_person"),
        rs.getObject("requested_at", OffsetDateTime.class).toInstant(),
        rs.getObject("due_at", OffsetDateTime.class).toInstant(),
        instant(rs.getObject("decided_at", OffsetDateTime.class)),
        rs.getObject("checked_by", UUID.class),
        rs.getString("field"),
        opened(person, "words", rs.getBytes("words_sealed")),
        opened(person, "before", rs.getBytes("before_sealed")),
        opened(person, "answer", rs.getBytes("answer_sealed")),
        instant(rs.getObject("fetched_at", OffsetDateTime.class)));
  }

  private byte @Nullable [] sealed(Case one, String column, @Nullable String clear) {
    return clear == null ? null : cipher.seal(one.personId(), "privacy.cases." + column, clear);
  }

  /** What an erased person wrote is gone with their key. */
  private @Nullable String opened(UUID person, String column, byte @Nullable [] sealed) {
    try {
      return sealed == null ? null : cipher.open(person, "privacy.cases." + column, sealed);
    } catch (KeyForgotten erased) {
      return null;
    }
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
