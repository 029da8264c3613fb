package id.antarkerja.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a number after "#" may stand for in a text: contributed as a bean by the module that owns
 * it. The text holds the number alone; name and way are asked for whenever somebody reads it, with
 * that reader's rights, so that passing a text on opens nothing.
 */
public interface Mention {
  /** Whether a number, without "#", is one of these, whoever asks. */
  boolean means(String number);

  /** Text key of what stands there for who may not open it: the same where there is none. */
  String closedKey();

  /**
   * Those of these numbers that the one who acts may open, by number; few queries however many
   * there are. Opens its own transactions.
   */
  Map<String, Shown> open(Collection<String> numbers);

  /**
   * What somebody may mean who types these words, as far as the one who acts may open it. What
   * identifies a person is not searched for here: whoever mentions one has the number in hand.
   */
  default List<Hit> find(String words, int most) {
    return List.of();
  }

  /** As look-up fields ask for it: {@code code} is the number without "#". */
  record Hit(String code, String label, String detail) {}

  /**
   * @param href of its page
   */
  record Shown(String href, String name) {}
}
