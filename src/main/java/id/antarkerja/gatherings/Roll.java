package id.antarkerja.gatherings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes, waits, was there and was not: for the office whose gathering it is. */
@Service
@Transactional(readOnly = true)
public class Roll {
  private static final String COLUMNS =
      """
      select officer, name, office_name, territory, state, asked_at, walk_in, attended_at,
             attended_how, number, revoked_at
        from gatherings.roll(:gathering)
      """;

  private final JdbcClient jdbc;
  private final Gatherings gatherings;

  Roll(JdbcClient jdbc, Gatherings gatherings) {
    this.jdbc = jdbc;
    this.gatherings = gatherings;
  }

  /** A number of the page, and the list behind it. */
  public enum Group {
    REGISTERED("state = 'REGISTERED'"),
    WAITING("state = 'WAITING'"),
    ATTENDED("attended_at is not null"),
    ABSENT("state = 'REGISTERED' and attended_at is null"),
    GIVEN_BACK("state = 'CANCELLED'");

    private final String condition;

    Group(String condition) {
      this.condition = condition;
    }

    String textKey() {
      return "gatherings.group." + name();
    }
  }

  /**
   * @throws id.antarkerja.kernel.NotThere unless it is of the actor's office
   */
  public Map<Group, Integer> counts(UUID gathering) {
    Gathering one = gatherings.ofOurs(gathering);
    Map<Group, Integer> counts = new EnumMap<>(Group.class);
    counts.put(Group.REGISTERED, one.registered());
    counts.put(Group.WAITING, one.waiting());
    counts.put(Group.ATTENDED, one.attended());
    counts.put(Group.ABSENT, one.absent());
    counts.put(
        Group.GIVEN_BACK,
        jdbc.sql(
                """
                select count(*) from gatherings.registrations
                 where gathering_id = :gathering and state = 'CANCELLED'
                """)
            .param("gathering", gathering)
            .query(Integer.class)
            .single());
    return counts;
  }

  /** In the order in which they asked: whoever waits first stands first. */
  public List<Participant> list(UUID gathering, Group group, int skip, int most) {
    gatherings.ofOurs(gathering);
    return jdbc.sql(
            COLUMNS + " where " + group.condition + " order by asked offset :skip limit :most")
        .param("gathering", gathering)
        .param("skip", skip)
        .param("most", most)
        .query(Participant.class)
        .list();
  }

  /** Everybody, those who gave their place back too, by name. */
  List<Participant> all(UUID gathering) {
    gatherings.ofOurs(gathering);
    return jdbc.sql(COLUMNS + " order by name, officer")
        .param("gathering", gathering)
        .query(Participant.class)
        .list();
  }
}
