package id.antarkerja.database;

import java.util.List;

/** Says how it was started, and ends with a code of its own. */
final class QuickStarted {
  static final int CODE = 7;

  private QuickStarted() {}

  public static void main(String[] args) {
    QuickStart.orGoOn();
    System.out.println(
        System.getProperty(QuickStart.HOW) + " " + ProcessHandle.current().pid() + List.of(args));
    System.exit(CODE);
  }
}
