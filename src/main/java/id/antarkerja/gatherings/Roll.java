package id.antarkerja.gatherings;

import java.sql.Types;
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
      select officer, name, office_name, territory, state, asked, asked_at, walk_in, attended_at,
             attended_how, number, revoked_at
        from gatherings.roll(:gathering, :group, :after, :most)
      """;

  private final JdbcClient jdbc;

  Roll(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A number of the page, and the list behind it. */
  public enum Group {
    REGISTERED,
    WAITING,
    ATTENDED,
    ABSENT,
    GIVEN_BACK;

    String textKey() {
      return "gatherings.group." + name();
    }
  }

  static Map<Group, Integer> counts(Gathering one) {
    Map<Group, Integer> counts = new EnumMap<>(Group.class);
    counts.put(Group.REGISTERED, one.registered());
    counts.put(Group.WAITING, one.waiting());
    counts.put(Group.ATTENDED, one.attended());
    counts.put(Group.ABSENT, one.absent());
    counts.put(Group.GIVEN_BACK, one.givenBack());
    return counts;
  }

  /**
   * In the order in which they asked: whoever waits first stands first. Empty unless it is of the
   * actor's office.
   *
   * @param after where the page before ended ({@link Participant#asked}); 0 for the first
   */
  public List<Participant> list(UUID gathering, Group group, long after, int most) {
    return jdbc.sql(COLUMNS + " order by asked")
        .param("gathering", gathering)
        .param("group", group.name())
        .param("after", after)
        .param("most", most)
        .query(Participant.class)
        .list();
  }

  /** Everybody, those who gave their place back too, by name. */
  List<Participant> all(UUID gathering) {
    return jdbc.sql(COLUMNS + " order by name, officer")
        .param("gathering", gathering)
        .param("group", null, Types.VARCHAR)
        .param("after", 0L)
        .param("most", null, Types.INTEGER)
        .query(Participant.class)
        .list();
  }
}
