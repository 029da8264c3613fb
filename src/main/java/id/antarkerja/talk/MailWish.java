package id.antarkerja.talk;

import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.List;
import java.util.stream.Stream;

/** When an officer hears by mail of what is unread. */
enum MailWish {
  INSTANT,
  DAILY,
  NEVER;

  static List<Option> options() {
    return Stream.of(values())
        .map(wish -> new Option(wish.name(), T.t("talk.mail." + wish.name())))
        .toList();
  }
}
