package id.antarkerja.placements;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.ActorKind;
import id.antarkerja.kernel.Uuid7;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dated facts of placements, only ever added: what the statutory tables count. */
@Component
class PlacementHistory {
  private final JdbcClient jdbc;

  PlacementHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum Kind {
    REPORTED,
    CONFIRMED,
    /** Before it counted. */
    CANCELLED,
    /** After it had counted: takes back one CONFIRMED, on the day when the truth came out. */
    CANCELLED_AFTER,
    ENDED,
    FOLLOWED_UP
  }

  void happened(
      Placement placement, Kind kind, PlacementScope scope, @Nullable String reason, LocalDate on) {
    add(placement, kind, scope, reason, null, null, on);
  }

  void followedUp(
      Placement placement,
      int month,
      StillWorking answer,
      @Nullable EndReason reason,
      LocalDate on) {
    add(
        placement,
        Kind.FOLLOWED_UP,
        placement.scope(),
        reason == null ? null : reason.name(),
        month,
        answer,
        on);
  }

  private void add(
      Placement placement,
      Kind kind,
      PlacementScope scope,
      @Nullable String reason,
      @Nullable Integer month,
      @Nullable StillWorking answer,
      LocalDate on) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into placements.placement_events
                   (id, placement_id, kind, scope, sex, education, occupation_group, kbli, month,
                    still_working, reason, on_date, office_id, territory, vacancy_territory,
                    vacancy_id, actor_kind, actor)
            values (:id, :placement, :kind, :scope, :sex, :education, :group, :kbli, :month,
                    :answer, :reason, :on, :office, :territory, :vacancyTerritory, :vacancy,
                    :actorKind, :actor)
            """)
        .param("id", Uuid7.next())
        .param("placement", placement.id().value())
        .param("kind", kind.name())
        .param("scope", scope.name())
        .param("sex", placement.sex().name())
        .param("education", placement.education())
        .param("group", placement.occupationGroup())
        .param("kbli", placement.kbli())
        .param("month", month)
        .param("answer", answer == null ? null : answer.name())
        .param("reason", reason)
        .param("on", on)
        .param("office", placement.officeId())
        .param("territory", placement.territory())
        .param("vacancyTerritory", placement.vacancyTerritory())
        .param("vacancy", placement.vacancyId().value())
        .param("actorKind", acting.actor().kind().name())
        .param("actor", acting.actor().id())
        .update();
  }

  /** Oldest first; of a placement that the reader may see. */
  List<Event> of(PlacementId placement) {
    return jdbc.sql(
            """
            select kind, month, still_working, reason, on_date, actor_kind
              from placements.placement_events where placement_id = :id order by at, id
            """)
        .param("id", placement.value())
        .query(Event.class)
        .list();
  }

  record Event(
      Kind kind,
      @Nullable Integer month,
      @Nullable StillWorking stillWorking,
      @Nullable String reason,
      LocalDate onDate,
      ActorKind actorKind) {
    String textKey() {
      return "placements.event." + kind;
    }
  }
}
