package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.ActorKind;
import id.antarkerja.kernel.Uuid7;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dated facts of referrals, only ever added. */
@Component
class ReferralHistory {
  private final JdbcClient jdbc;

  ReferralHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void happened(Referral referral, String kind, @Nullable String reason, LocalDate on) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into referrals.referral_events
                   (id, referral_id, kind, reason, on_date, office_id, territory,
                    vacancy_territory, vacancy_id, sex, education, actor_kind, actor)
            values (:id, :referral, :kind, :reason, :on, :office, :territory, :vacancyTerritory,
                    :vacancy, :sex, :education, :actorKind, :actor)
            """)
        .param("id", Uuid7.next())
        .param("referral", referral.id().value())
        .param("kind", kind)
        .param("reason", reason)
        .param("on", on)
        .param("office", referral.officeId())
        .param("territory", referral.territory())
        .param("vacancyTerritory", referral.vacancyTerritory())
        .param("vacancy", referral.vacancyId().value())
        .param("sex", referral.sex().name())
        .param("education", referral.education())
        .param("actorKind", acting.actor().kind().name())
        .param("actor", acting.actor().id())
        .update();
  }

  /** Oldest first; of a referral that the reader may see. */
  List<Event> of(ReferralId referral) {
    return jdbc.sql(
            """
            select kind, reason, at, on_date, actor_kind from referrals.referral_events
             where referral_id = :referral order by at, id
            """)
        .param("referral", referral.value())
        .query(Event.class)
        .list();
  }

  record Event(
      String kind,
      @Nullable String reason,
      OffsetDateTime at,
      LocalDate onDate,
      ActorKind actorKind) {
    String textKey() {
      return "referrals.event." + kind;
    }

    String actorKey() {
      return "referrals.actor." + actorKind;
    }

    @Nullable String reasonKey() {
      return reason == null ? null : "referrals.reason." + reason;
    }
  }
}
