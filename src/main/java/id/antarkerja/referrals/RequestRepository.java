package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.vacancies.VacancyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestRepository {
  private final JdbcClient jdbc;

  RequestRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ReferralRequest request) {
    jdbc.sql(
            """
            insert into referrals.requests
                   (id, card_id, card_wanted, card_skills, card_regency, vacancy_id,
                    vacancy_title, employer_name, from_office, from_office_name, from_territory,
                    to_office, to_office_name, to_territory, asked_on, due_on, asked_by)
            values (:id, :card, string_to_array(:wanted, ','),
                    string_to_array(:skills, ',')::smallint[], :regency, :vacancy, :title,
                    :employer, :from, :fromName, :fromTerritory, :to, :toName, :toTerritory,
                    :asked, :due, :by)
            """)
        .param("id", request.id())
        .param("card", request.cardId())
        .param("wanted", request.cardWanted())
        .param("skills", request.cardSkills())
        .param("regency", request.cardRegency())
        .param("vacancy", request.vacancyId().value())
        .param("title", request.vacancyTitle())
        .param("employer", request.employerName())
        .param("from", request.fromOffice())
        .param("fromName", request.fromOfficeName())
        .param("fromTerritory", request.fromTerritory())
        .param("to", request.toOffice())
        .param("toName", request.toOfficeName())
        .param("toTerritory", request.toTerritory())
        .param("asked", request.askedOn())
        .param("due", request.dueOn())
        .param("by", Acting.current().actor().id())
        .update();
    happened(request.id(), "ASKED", null, request.askedOn());
  }

  Optional<ReferralRequest> one(UUID id) {
    return jdbc.sql(ReferralRequest.COLUMNS + " where id = :id")
        .param("id", id)
        .query(ReferralRequest.class)
        .optional();
  }

  /** Asked of this scope; open ones first, by due day. */
  List<ReferralRequest> inbox(Scope scope, int limit) {
    return list("to_territory", scope, limit);
  }

  /** Asked by this scope. */
  List<ReferralRequest> sent(Scope scope, int limit) {
    return list("from_territory", scope, limit);
  }

  private List<ReferralRequest> list(String column, Scope scope, int limit) {
    return jdbc.sql(
            ReferralRequest.COLUMNS
                + " where "
                + column
                + " >= :lo and "
                + column
                + """
                   < :hi
                   order by status <> 'OPEN', case when status = 'OPEN' then due_on end,
                            answered_on desc, id
                   limit :limit
                  """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("limit", limit)
        .query(ReferralRequest.class)
        .list();
  }

  /** Only an open request of that vacancy to an office of the actor's scope. */
  boolean referred(UUID id, VacancyId vacancy, LocalDate on) {
    return answer(id, "REFERRED", null, on, vacancy);
  }

  boolean declined(UUID id, RequestRefusal reason, LocalDate on) {
    return answer(id, "DECLINED", reason.name(), on, null);
  }

  private boolean answer(
      UUID id, String status, @Nullable String reason, LocalDate on, @Nullable VacancyId vacancy) {
    Scope scope = Acting.current().scope();
    boolean done =
        jdbc.sql(
                    """
                    update referrals.requests
                       set status = :status, reason = :reason, answered_on = :on,
                           version = version + 1
                     where id = :id and status = 'OPEN'
                       and to_territory >= :lo and to_territory < :hi
                       and vacancy_id = coalesce(:vacancy::uuid, vacancy_id)
                    """)
                .param("status", status)
                .param("reason", reason)
                .param("on", on)
                .param("id", id)
                .param("lo", scope.lo())
                .param("hi", scope.hi())
                .param("vacancy", vacancy == null ? null : vacancy.value())
                .update()
            == 1;
    if (done) {
      happened(id, status, reason, on);
    }
    return done;
  }

  void vacancyClosed(VacancyId vacancy, Days days) {
    expire(
        jdbc.sql(
                """
                select id from referrals.requests where vacancy_id = :vacancy and status = 'OPEN'
                """)
            .param("vacancy", vacancy.value())
            .query(UUID.class)
            .list(),
        days.today());
  }

  /** What nobody answered for long; returns how many. */
  int expireDue(LocalDate dueBefore, LocalDate today) {
    List<UUID> late =
        jdbc.sql(
                """
                select id from referrals.requests where status = 'OPEN' and due_on < :before
                 limit 500
                """)
            .param("before", dueBefore)
            .query(UUID.class)
            .list();
    expire(late, today);
    return late.size();
  }

  private void expire(List<UUID> ids, LocalDate on) {
    for (UUID id : ids) {
      int done =
          jdbc.sql(
                  """
                  update referrals.requests
                     set status = 'EXPIRED', answered_on = :on, version = version + 1
                   where id = :id and status = 'OPEN'
                  """)
              .param("on", on)
              .param("id", id)
              .update();
      if (done == 1) {
        happened(id, "EXPIRED", null, on);
      }
    }
  }

  private void happened(UUID id, String kind, @Nullable String reason, LocalDate on) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into referrals.request_events
                   (id, request_id, kind, reason, on_date, office_id, territory, actor_kind, actor)
            values (:id, :request, :kind, :reason, :on, :office, :territory, :actorKind, :actor)
            """)
        .param("id", Uuid7.next())
        .param("request", id)
        .param("kind", kind)
        .param("reason", reason)
        .param("on", on)
        .param("office", acting.officeId())
        .param("territory", acting.territory())
        .param("actorKind", acting.actor().kind().name())
        .param("actor", acting.actor().id())
        .update();
  }
}
