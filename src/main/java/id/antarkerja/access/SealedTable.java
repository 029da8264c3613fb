package id.antarkerja.access;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table with sealed columns, as a bean of the module that owns it: whoever rotates the keys finds
 * every sealed value through these. A test holds them against the columns that exist.
 *
 * @param name with schema, e.g. {@code employers.contacts}
 * @param id the column that is the row's own
 * @param person the column whose value was the person at sealing
 * @param after called with the id of each row whose values were sealed anew, in the same
 *     transaction
 */
public record SealedTable(
    String name, String id, String person, List<Column> columns, Consumer<UUID> after) {

  public SealedTable(String name, String id, Column... columns) {
    this(name, id, id, List.of(columns), row -> {});
  }

  /** A table whose rows have an id beside the person's. */
  public static SealedTable ofPerson(String name, String id, String person, Column... columns) {
    return new SealedTable(name, id, person, List.of(columns), row -> {});
  }

  /**
   * {@code <name>_sealed} and, when {@code indexKind} is given, {@code <name>_index}.
   *
   * @param indexed what the index is made of
   */
  public record Column(String name, @Nullable String indexKind, UnaryOperator<String> indexed) {
    public static Column of(String name) {
      return new Column(name, null, UnaryOperator.identity());
    }

    public static Column of(String name, String indexKind) {
      return new Column(name, indexKind, UnaryOperator.identity());
    }
  }
}
