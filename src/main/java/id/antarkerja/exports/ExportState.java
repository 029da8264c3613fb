package id.antarkerja.exports;

/** Every state of an export and every allowed step. */
enum ExportState {
  WAITING,
  MAKING,
  READY,
  REFUSED,
  FAILED,
  EXPIRED;

  boolean mayBecome(ExportState next) {
    return switch (this) {
      case WAITING -> next == MAKING || next == REFUSED || next == EXPIRED;
      case MAKING -> next == READY || next == REFUSED || next == FAILED;
      case READY -> next == EXPIRED;
      case REFUSED, FAILED, EXPIRED -> false;
    };
  }

  String textKey() {
    return "exports.state." + name();
  }

  String tone() {
    return switch (this) {
      case WAITING, MAKING -> "info";
      case READY -> "pos";
      case REFUSED, FAILED -> "neg";
      case EXPIRED -> "";
    };
  }
}
