package id.antarkerja.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals and indexes rows of {@link SealedTable}s anew, a batch in one short transaction. */
@Component
class Resealing {
  private final ObjectProvider<SealedTable> tables;
  private final PersonCipher cipher;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  Resealing(
      ObjectProvider<SealedTable> tables,
      PersonCipher cipher,
      JdbcTemplate jdbc,
      TransactionTemplate transaction) {
    this.tables = tables;
    this.cipher = cipher;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * @param last null at the end of the table
   */
  record Batch(int seen, int changed, @Nullable UUID last) {}

  List<SealedTable> tables() {
    return tables.stream().toList();
  }

  long rows() {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                tables().stream()
                    .mapToLong(
                        table ->
                            Objects.requireNonNull(
                                jdbc.queryForObject(
                                    "select count(*) from " + table.name(), Long.class)))
                    .sum()));
  }

  Batch next(SealedTable table, UUID after, int size) {
    return Objects.requireNonNull(transaction.execute(status -> batch(table, after, size)));
  }

  private Batch batch(SealedTable table, UUID after, int size) {
    String sealed =
        table.columns().stream().map(c -> c.name() + "_sealed").collect(Collectors.joining(", "));
    List<Map<String, Object>> rows =
        jdbc.queryForList(
            "select %1$s, %4$s as person, %2$s from %3$s where %1$s > ? order by %1$s limit ? for update"
                .formatted(table.id(), sealed, table.name(), table.person()),
            after,
            size);
    int changed = 0;
    @Nullable UUID last = null;
    for (Map<String, Object> row : rows) {
      last = (UUID) Objects.requireNonNull(row.get(table.id()));
      changed += reseal(table, last, row) ? 1 : 0;
    }
    return new Batch(rows.size(), changed, last);
  }

  private boolean reseal(SealedTable table, UUID id, Map<String, Object> row) {
    UUID person = (UUID) Objects.requireNonNull(row.get("person"));
    List<String> sets = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (SealedTable.Column column : table.columns()) {
      byte[] sealed = (byte[]) row.get(column.name() + "_sealed");
      if (sealed == null || cipher.isCurrent(sealed)) {
        continue;
      }
      String bound = table.name() + "." + column.name();
      try {
        String clear = cipher.open(person, bound, sealed);
        sets.add(column.name() + "_sealed = ?");
        values.add(cipher.seal(person, bound, clear));
        if (column.indexKind() != null) {
          sets.add(column.name() + "_index = ?");
          values.add(cipher.blindIndex(column.indexKind(), column.indexed().apply(clear)));
        }
      } catch (KeyForgotten nobodyReadsItAnyMore) {
        continue;
      }
    }
    if (sets.isEmpty()) {
      return false;
    }
    values.add(id);
    jdbc.update(
        "update %s set %s where %s = ?"
            .formatted(table.name(), String.join(", ", sets), table.id()),
        values.toArray());
    table.after().accept(id);
    return true;
  }
}
