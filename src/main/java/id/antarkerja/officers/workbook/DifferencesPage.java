package id.antarkerja.officers.workbook;

import id.antarkerja.officers.workbook.Newcomer.State;
import id.antarkerja.web.Form;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs; the first rows only, as nobody reads more on a screen.
 *
 * @param state which of the rows without an id are listed
 * @param skip how many of those stand on earlier pages
 */
record DifferencesPage(SheetImport sent, Comparison found, Form form, State state, int skip) {
  private static final int SHOWN = 200;
  private static final int LAST = 100_000;

  static DifferencesPage of(SheetImport sent, Comparison found, Form form, Form asked) {
    State wanted = asked.oneOf("baris", State.class);
    Integer skip = asked.whole("mulai", 0, LAST);
    return new DifferencesPage(
        sent,
        found,
        form,
        wanted == null ? first(found) : wanted,
        Objects.requireNonNullElse(skip, 0));
  }

  private static State first(Comparison found) {
    for (State state : State.values()) {
      if (!found.newcomers(state).isEmpty()) {
        return state;
      }
    }
    return State.NEW;
  }

  List<RowDiff> rows() {
    return found.rows().stream().limit(SHOWN).toList();
  }

  int more() {
    return Math.max(0, found.rows().size() - SHOWN);
  }

  List<State> states() {
    return List.of(State.values());
  }

  int count(State one) {
    return found.newcomers(one).size();
  }

  String href(State one) {
    return sent.path() + "?baris=" + one + "#baru";
  }

  List<Newcomer> newcomers() {
    return found.newcomers(state).stream().skip(skip).limit(SHOWN).toList();
  }

  @Nullable String firstPage() {
    return skip == 0 ? null : href(state);
  }

  @Nullable String nextPage() {
    return count(state) > skip + SHOWN
        ? sent.path() + "?baris=" + state + "&mulai=" + (skip + SHOWN) + "#baru"
        : null;
  }
}
