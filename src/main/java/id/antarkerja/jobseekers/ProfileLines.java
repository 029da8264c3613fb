package id.antarkerja.jobseekers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines of many persons in one query, by person. */
final class ProfileLines {
  private ProfileLines() {}

  interface Line<T> {
    T read(ResultSet rs) throws SQLException;
  }

  static <T> Map<UUID, List<T>> grouped(JdbcClient.StatementSpec sql, Line<T> line) {
    Map<UUID, List<T>> byPerson = new HashMap<>();
    sql.query(
        rs -> {
          byPerson
              .computeIfAbsent(rs.getObject("person_id", UUID.class), id -> new ArrayList<>())
              .add(line.read(rs));
        });
    return byPerson;
  }
}
