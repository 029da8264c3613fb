package id.antarkerja.community.skills;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to self-assessment; what somebody answered is theirs alone. */
@Service
@Transactional
public class Skills {
  private static final int MOST = 24;
  private static final int MOST_STEPS = 100;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Days days;

  Skills(JdbcClient jdbc, Audit audit, Days days) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.days = days;
  }

  /**
   * The actor's answers of today; earlier ones stay.
   *
   * @param answers 1 to 4 for every statement, in order
   */
  public void assess(List<Integer> answers) {
    UUID id = Uuid7.next();
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into community.assessments
                   (id, officer_id, office_id, territory, on_date, answers)
            values (:id, :me, :office, :territory, :today, :answers)
            """)
        .param("id", id)
        .param("me", me())
        .param("office", acting.requireOffice())
        .param("territory", acting.territory())
        .param("today", today())
        .param("answers", answers.stream().map(Integer::shortValue).toArray(Short[]::new))
        .update();
    audit.wrote("skills.assessed", id);
  }

  /** The latest first; at most 24. */
  @Transactional(readOnly = true)
  List<Assessment> history() {
    return jdbc.sql(
            """
            select on_date, answers from community.assessments where officer_id = :me
             order by on_date desc, id desc limit :most
            """)
        .param("me", me())
        .param("most", MOST)
        .query(
            (row, n) ->
                new Assessment(
                    row.getObject("on_date", LocalDate.class),
                    Stream.of((Object[]) row.getArray("answers").getArray())
                        .map(one -> ((Number) one).intValue())
                        .toList()))
        .list();
  }

  /**
   * @param due today or later
   */
  void plan(Dimension dimension, String goal, String step, LocalDate due) {
    UUID id = Uuid7.next();
    jdbc.sql(
            """
            insert into community.plan_steps (id, officer_id, dimension, goal, step, due)
            values (:id, :me, :dimension, :goal, :step, :due)
            """)
        .param("id", id)
        .param("me", me())
        .param("dimension", dimension.name())
        .param("goal", goal)
        .param("step", step)
        .param("due", due)
        .update();
    audit.wrote("skills.planned", id);
  }

  /** Open ones first, by when they are due. */
  @Transactional(readOnly = true)
  List<PlanStep> steps() {
    return jdbc.sql(
            """
            select id, dimension, goal, step, due, done_on from community.plan_steps
             where officer_id = :me and dropped_on is null
             order by done_on is not null, due, id limit :most
            """)
        .param("me", me())
        .param("most", MOST_STEPS)
        .query(PlanStep.class)
        .list();
  }

  /**
   * @throws StaleChange when it is not open any more
   */
  void done(UUID step) {
    end(step, "done_on");
    audit.wrote("skills.step.done", step);
  }

  /** As {@link #done}: it leaves the plan. */
  void drop(UUID step) {
    end(step, "dropped_on");
    audit.wrote("skills.step.dropped", step);
  }

  private void end(UUID step, String column) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update community.plan_steps set %s = :today
                 where id = :id and officer_id = :me and done_on is null and dropped_on is null
                """
                    .formatted(column))
            .param("today", today())
            .param("id", step)
            .param("me", me())
            .update());
  }

  /** Whether the actor answers for an office, and so sees its averages. */
  @Transactional(readOnly = true)
  boolean seesPicture() {
    return jdbc.sql("select community.sees_picture()").query(Boolean.class).single();
  }

  /**
   * Of the actor's place and of the places right below it; empty while fewer than five answered.
   */
  @Transactional(readOnly = true)
  List<Group> picture() {
    return jdbc.sql(
            """
            select place, whole, officers, skill, literacy, collaboration
              from community.skill_picture()
            """)
        .query(Group.class)
        .list();
  }

  LocalDate today() {
    return days.today(Acting.current().territory());
  }

  private static UUID me() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }
}
