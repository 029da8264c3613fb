package id.antarkerja.officers;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Uuid7;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Where those who were just entered begin. */
@Repository
class Beginnings {
  private final JdbcTemplate batch;
  private final Offices offices;
  private final Days days;
  private final OfficerIndex index;

  Beginnings(JdbcTemplate batch, Offices offices, Days days, OfficerIndex index) {
    this.batch = batch;
    this.offices = offices;
    this.days = days;
    this.index = index;
  }

  /** The first posting of each, and the fact that they are there. */
  void of(List<UUID> ids, Map<UUID, NewOfficer> officers) {
    Acting acting = Acting.current();
    batch.batchUpdate(
        """
        with since as (select ?::uuid as id, ?::date as on_date), posted as (
          insert into officers.postings (id, officer_id, office_id, territory, post, decree_no,
                                         decree_on, from_on, recorded_by)
          select ?::uuid, o.id, o.office_id, o.territory, ?, ?, ?::date, s.on_date, ?::uuid
            from officers.officers o join since s on s.id = o.id)
        insert into officers.officer_events (id, kind, officer_id, on_date, office_id, territory,
                                             actor_kind, actor, officer_kind, status)
        select ?::uuid, 'ENTERED', o.id, s.on_date, o.office_id, o.territory, ?, ?::uuid, o.kind,
               o.status
          from officers.officers o join since s on s.id = o.id
        """,
        ids,
        500,
        (statement, id) -> {
          NewOfficer officer = Objects.requireNonNull(officers.get(id));
          Office office = offices.one(officer.office().value());
          LocalDate since = officer.since();
          boolean abroad = office.kind() == OfficeKind.MISSION;
          statement.setObject(1, id);
          statement.setObject(2, since == null ? days.today(office.region()) : since);
          statement.setObject(3, Uuid7.next());
          statement.setString(4, abroad ? "TECHNICAL_STAFF" : "OFFICER");
          statement.setString(5, officer.decree().no());
          statement.setObject(6, officer.decree().on());
          statement.setObject(7, acting.actor().id());
          statement.setObject(8, Uuid7.next());
          statement.setString(9, acting.actor().kind().name());
          statement.setObject(10, acting.actor().id());
        });
    index.refreshAll(ids);
  }
}
