package id.antarkerja.signin;

import id.antarkerja.access.Accounts;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A try that is counted.
 *
 * @param account the e-mail address as typed, in lower case, or the account's id; for a passkey
 *     that names its account only in its answer, the browser
 */
record Attempt(Kind kind, String account, Browser browser) {
  enum Kind {
    PASSWORD,
    OWN_PASSWORD,
    CODE,
    PASSKEY,
    CONTACT,
    PIN,
    LINK
  }

  static Attempt password(String email, Browser browser) {
    return new Attempt(Kind.PASSWORD, Accounts.normalised(email), browser);
  }

  /** Of somebody who is no staff; {@code people} says of which kind. */
  static Attempt ownPassword(String people, String email, Browser browser) {
    return new Attempt(Kind.OWN_PASSWORD, people + " " + Accounts.normalised(email), browser);
  }

  /**
   * Who is to hear of many tries like this one.
   *
   * @param people of which kind, as {@link Guests#kind}; "" for staff
   */
  record Addressed(String people, String email) {
    @Override
    public String toString() {
      return "Addressed[" + people + "]";
    }
  }

  /** Empty for what names no address. */
  Optional<Addressed> addressed() {
    return switch (kind) {
      case PASSWORD -> Optional.of(new Addressed("", account));
      case OWN_PASSWORD -> {
        String[] both = account.split(" ", 2);
        yield Optional.of(new Addressed(both[0], both[1]));
      }
      case CODE, PASSKEY, CONTACT, PIN, LINK -> Optional.empty();
    };
  }

  static Attempt code(UUID account, Browser browser) {
    return new Attempt(Kind.CODE, account.toString(), browser);
  }

  /** A challenge of which no proof came back. */
  static Attempt passkey(@Nullable UUID account, Browser browser) {
    String whose = account == null ? number(browser) : account.toString();
    return new Attempt(Kind.PASSKEY, whose, browser);
  }

  /** A letter to an address that may be anybody's. */
  static Attempt contact(UUID account, Browser browser) {
    return new Attempt(Kind.CONTACT, account.toString(), browser);
  }

  /** A link to sign in by: it counts for the browser that asks alone. */
  static Attempt link(Browser browser) {
    return new Attempt(Kind.LINK, number(browser), browser);
  }

  /** Browsers that were given no number share one: making up numbers gives no fresh start. */
  static String number(Browser browser) {
    return browser.issued() ? browser.number() : "none " + browser.range();
  }

  @Override
  public String toString() {
    return "Attempt[" + kind + "]";
  }
}
