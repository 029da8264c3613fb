package id.antarkerja.interchange;

import id.antarkerja.web.T;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One import: progress, counts, and every record with its reason. */
record ImportPage(
    ImportRow row,
    boolean before,
    @Nullable RecordState state,
    List<RecordRow> records,
    int after,
    @Nullable String next) {

  String path() {
    return "/petugas/impor/" + row.id();
  }

  /** Where the page asks again while the job runs: itself. */
  String self() {
    return path() + "?keadaan=" + (state == null ? "" : state.name()) + "&setelah=" + after;
  }

  List<RecordState> states() {
    return List.of(RecordState.values());
  }

  int count(RecordState of) {
    return switch (of) {
      case NEW -> row.created();
      case UPDATED -> row.updated();
      case UNCHANGED -> row.unchanged();
      case REJECTED -> row.rejected();
    };
  }

  String reasons(RecordRow record) {
    return record.reasons().stream().map(T::t).collect(Collectors.joining(" "));
  }
}
