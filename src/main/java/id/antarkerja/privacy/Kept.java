package id.antarkerja.privacy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One kind of data that is kept, with its rows.
 *
 * @param code of the kind; its name is the text {@code privacy.kept.<code>}
 * @param purpose what it is kept for
 * @param rows by column ({@code privacy.column.<column>}): text, numbers, booleans, days, lists;
 *     null is "not asked"
 */
public record Kept(String code, KeptFor purpose, List<Map<String, @Nullable Object>> rows) {

  /** Opens what is sealed in a row. */
  public interface Opening {
    @Nullable Object value(String column, @Nullable Object stored);
  }

  /** The columns of a statement as they stand. */
  public static Kept of(String code, KeptFor purpose, JdbcClient.StatementSpec statement) {
    return of(code, purpose, statement, (column, stored) -> stored);
  }

  public static Kept of(
      String code, KeptFor purpose, JdbcClient.StatementSpec statement, Opening opening) {
    return new Kept(code, purpose, statement.query((rs, n) -> row(rs, opening)).list());
  }

  private static Map<String, @Nullable Object> row(ResultSet rs, Opening opening)
      throws SQLException {
    ResultSetMetaData columns = rs.getMetaData();
    var row = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnLabel(i);
      row.put(name, plain(opening.value(name, stored(rs, i, columns.getColumnTypeName(i)))));
    }
    return row;
  }

  private static @Nullable Object stored(ResultSet rs, int i, String type) throws SQLException {
    return type.equals("timestamptz") ? rs.getObject(i, OffsetDateTime.class) : rs.getObject(i);
  }

  private static @Nullable Object plain(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> null;
      case Array list -> Arrays.asList((Object[]) list.getArray());
      case String text -> text;
      case Number number -> number;
      case Boolean answer -> answer;
      default -> value.toString();
    };
  }
}
