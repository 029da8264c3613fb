package id.antarkerja.officers.postings;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.Office;
import java.sql.Types;
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
class PostingRepository {
  private static final String COLUMNS =
      """
      select p.id, p.office_id, f.name as office_name, p.territory, p.post, p.decree_no, p.decree_on,
             p.from_on, p.until_on, p.recorded_at, p.superseded_at
        from officers.postings p join officers.offices f on f.id = p.office_id
      """;

  private final JdbcClient jdbc;

  PostingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All that was ever known, newest knowledge last. */
  List<Posting> all(UUID officer) {
    return jdbc.sql(COLUMNS + " where p.officer_id = :id order by p.from_on, p.recorded_at, p.id")
        .param("id", officer)
        .query(Posting.class)
        .list();
  }

  Timeline known(UUID officer) {
    return new Timeline(
        jdbc.sql(
                COLUMNS
                    + """
                       where p.officer_id = :id and p.main and p.superseded_at is null
                       order by p.from_on
                      """)
            .param("id", officer)
            .query(Posting.class)
            .list());
  }

  List<WorkedThere> at(Scope scope, LocalDate day, Instant known, int most) {
    return jdbc.sql(
            """
            select p.officer_id, o.name, p.office_id, f.name as office_name, p.post, p.from_on,
                   p.decree_no
              from officers.postings p
              join officers.officers o on o.id = p.officer_id
              join officers.offices f on f.id = p.office_id
             where p.territory >= :lo and p.territory < :hi
               and p.from_on <= :day and (p.until_on is null or p.until_on > :day)
               and p.recorded_at <= :known
               and (p.superseded_at is null or p.superseded_at > :known)
             order by p.territory, o.name, p.officer_id limit :most
            """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("day", day)
        .param("known", OffsetDateTime.ofInstant(known, ZoneOffset.UTC))
        .param("most", most)
        .query(WorkedThere.class)
        .list();
  }

  /** The officer who brought the decree; the system has no name. */
  Optional<UUID> recordedBy(UUID posting) {
    return jdbc.sql("select recorded_by from officers.postings where id = :id")
        .param("id", posting)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
        .single();
  }

  void supersede(Posting posting) {
    jdbc.sql("update officers.postings set superseded_at = now() where id = :id")
        .param("id", posting.id())
        .update();
  }

  void again(UUID officer, Posting shortened) {
    insert(
        officer,
        shortened.officeId(),
        shortened.territory(),
        shortened.post(),
        shortened.decreeNo(),
        shortened.decreeOn(),
        shortened.fromOn(),
        shortened.untilOn());
  }

  void add(UUID officer, Office office, NewPosting posting, @Nullable LocalDate until) {
    insert(
        officer,
        office.id().value(),
        office.territory(),
        posting.post(),
        posting.decreeNo(),
        posting.decreeOn(),
        posting.from(),
        until);
  }

  private void insert(
      UUID officer,
      UUID office,
      String territory,
      Post post,
      @Nullable String decreeNo,
      @Nullable LocalDate decreeOn,
      LocalDate from,
      @Nullable LocalDate until) {
    jdbc.sql(
            """
            insert into officers.postings (id, officer_id, office_id, territory, post, decree_no,
                        decree_on, from_on, until_on, recorded_by)
            values (:id, :officer, :office, :territory, :post, :decreeNo, :decreeOn, :from, :until,
                    :by)
            """)
        .param("id", Uuid7.next())
        .param("officer", officer)
        .param("office", office)
        .param("territory", territory)
        .param("post", post.name())
        .param("decreeNo", decreeNo)
        .param("decreeOn", decreeOn, Types.DATE)
        .param("from", from)
        .param("until", until, Types.DATE)
        .param("by", Acting.current().actor().id(), Types.OTHER)
        .update();
  }

  /** Where an officer works from now on, as everything else reads it. */
  void settle(UUID officer, Office office) {
    jdbc.sql(
            """
            update officers.officers set office_id = :office, territory = :territory
             where id = :id
            """)
        .param("id", officer)
        .param("office", office.id().value())
        .param("territory", office.territory())
        .update();
  }

  void touch(UUID officer) {
    jdbc.sql("update officers.officers set version = version + 1 where id = :id")
        .param("id", officer)
        .update();
  }

  /** Officers of whom another posting holds than the one their record shows, oldest first. */
  List<UUID> due(LocalDate latest) {
    return jdbc.sql(
            """
            select p.officer_id from officers.postings p
              join officers.officers o on o.id = p.officer_id
             where p.main and p.superseded_at is null and p.from_on <= :latest
               and (p.until_on is null or p.until_on > :latest)
               and p.office_id <> o.office_id and o.status in ('ACTIVE', 'ON_LEAVE')
             order by p.from_on, p.officer_id limit 500
            """)
        .param("latest", latest)
        .query(UUID.class)
        .list();
  }
}
