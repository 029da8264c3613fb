package id.antarkerja.interchange;

/** The file as a whole cannot be read; the code names the message shown beside the field. */
class UnreadableFile extends RuntimeException {
  private final String code;

  UnreadableFile(String code) {
    super(code);
    this.code = code;
  }

  String code() {
    return code;
  }
}
