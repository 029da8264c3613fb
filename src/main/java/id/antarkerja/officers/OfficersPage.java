package id.antarkerja.officers;

import id.antarkerja.officers.Officers.OfficerRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The registry in the reader's scope.
 *
 * @param waiting how many accounts and roles wait for a second person's yes
 * @param aloneAtTheTop whether no second admin of the centre could say yes to what this one enters
 */
record OfficersPage(
    List<OfficerRow> rows,
    long total,
    boolean mayEnter,
    int waiting,
    boolean aloneAtTheTop,
    boolean fromStart,
    @Nullable String next) {}
