package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.Actor;
import id.antarkerja.kernel.Uuid7;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers of a person, each kept; the latest also on the person's row. */
@Repository
class ConsentRepository {
  private final JdbcClient jdbc;

  ConsentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds answers that differ from the last one for the same purpose. */
  void record(JobseekerId person, String territory, Map<Purpose, Boolean> answers) {
    Actor actor = Acting.current().actor();
    answers.forEach(
        (purpose, answer) ->
            jdbc.sql(
                    """
                    insert into jobseekers.consents
                      (id, person_id, territory, purpose, answer, actor_kind, actor)
                    select :id, :person, :territory, :purpose, :answer, :actorKind, :actor
                     where :answer is distinct from (
                           select answer from jobseekers.consents
                            where person_id = :person and purpose = :purpose
                            order by at desc, id desc limit 1)
                    """)
                .param("id", Uuid7.next())
                .param("person", person.value())
                .param("territory", territory)
                .param("purpose", purpose.name())
                .param("answer", answer)
                .param("actorKind", actor.kind().name())
                .param("actor", actor.id())
                .update());
  }

  void keepLatest(JobseekerId person, Map<Purpose, Boolean> answers) {
    jdbc.sql(
            """
            update jobseekers.jobseekers set show_card = coalesce(:card, show_card),
                   whatsapp = coalesce(:whatsapp, whatsapp), survey = coalesce(:survey, survey)
             where id = :person
            """)
        .param("card", answers.get(Purpose.CARD))
        .param("whatsapp", answers.get(Purpose.WHATSAPP))
        .param("survey", answers.get(Purpose.SURVEY))
        .param("person", person.value())
        .update();
  }
}
