package id.antarkerja.web;

import id.antarkerja.kernel.Reason;
import java.util.List;

/** What the error page shows; its texts are chosen by the status. */
record ErrorPage(int status, List<Reason> reasons) {

  String titleKey() {
    return switch (status) {
      case 403 -> "error.403.title";
      case 404 -> "error.404.title";
      case 409 -> "error.409.title";
      case 413 -> "error.413.title";
      case 422 -> "error.422.title";
      case 503 -> "error.503.title";
      default -> status < 500 ? "error.400.title" : "error.500.title";
    };
  }

  String helpKey() {
    return titleKey().replace(".title", ".help");
  }
}
