package id.antarkerja.web;

import id.antarkerja.access.Unavailable;
import id.antarkerja.kernel.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the error page shows; its texts are chosen by the status.
 *
 * @param away whether the database is the reason
 * @param again the form to be sent again, null when there is none
 */
record ErrorPage(int status, List<Reason> reasons, boolean away, @Nullable SentForm again) {

  ErrorPage(int status, List<Reason> reasons) {
    this(status, reasons, false, null);
  }

  static ErrorPage unavailable(Unavailable why, @Nullable SentForm again) {
    return new ErrorPage(503, List.of(), why == Unavailable.AWAY, again);
  }

  String titleKey() {
    return switch (status) {
      case 403 -> "error.403.title";
      case 404 -> "error.404.title";
      case 409 -> "error.409.title";
      case 413 -> "error.413.title";
      case 422 -> "error.422.title";
      case 503 -> away ? "error.away.title" : "error.503.title";
      default -> status < 500 ? "error.400.title" : "error.500.title";
    };
  }

  String helpKey() {
    return again == null ? titleKey().replace(".title", ".help") : "error.again.help";
  }
}
