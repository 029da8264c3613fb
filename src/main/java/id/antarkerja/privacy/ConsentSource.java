package id.antarkerja.privacy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a person said yes to something, as a bean of the module that asks. */
public interface ConsentSource {
  /** A stable code, for addresses. */
  String code();

  /** Where it stands among the others, lowest first. */
  int order();

  /** What the person was asked; in a transaction of the person. */
  List<Consent> consents(UUID person);

  /**
   * Takes a yes back with everything that rests on it, in one transaction of the system on the
   * person's behalf. Repeating it, or what was never given, changes nothing.
   */
  void withdraw(UUID person, String key);

  /**
   * @param key of this consent within its source
   * @param label what it is for, in the reader's language
   * @param given null when it was not asked
   */
  record Consent(String key, String label, @Nullable Boolean given) {}
}
