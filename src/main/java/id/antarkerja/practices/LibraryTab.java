package id.antarkerja.practices;

import java.util.stream.Stream;

/** Which practices: the library, those of the reader's office, those to be reviewed. */
enum LibraryTab {
  ALL(""),
  OURS("kantor"),
  REVIEW("tinjau");

  private final String code;

  LibraryTab(String code) {
    this.code = code;
  }

  static LibraryTab of(String code) {
    return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst().orElse(ALL);
  }

  String code() {
    return code;
  }

  String path() {
    return Practice.HOME + (code.isEmpty() ? "" : "?tab=" + code);
  }

  String textKey() {
    return "practices.tab." + name();
  }
}
