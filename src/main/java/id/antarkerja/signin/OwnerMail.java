package id.antarkerja.signin;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.documents.Initials;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.web.T;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the owner of an account what happened to it, for a day also at the address of before; a
 * link never stands in such a mail.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnerMail {
  private final Accounts accounts;
  private final FormerAddresses former;
  private final Notifications notifications;
  private final MessageSource texts;

  OwnerMail(
      Accounts accounts, FormerAddresses former, Notifications notifications, MessageSource texts) {
    this.accounts = accounts;
    this.former = former;
    this.notifications = notifications;
    this.texts = texts;
  }

  /** {@code what} names the text: {@code signin.mail.<what>.subject} and {@code .body}. */
  void send(AccountState account, String what) {
    addresses(account)
        .forEach(to -> write(to, what, account.name(), account.id(), account.territory()));
  }

  /** The same, once for one cause, however often it is heard of. */
  void sendOnce(UUID cause, AccountState account, String what) {
    notifications.emailOnce(
        cause,
        addresses(account),
        text(what + ".subject"),
        text(what + ".body", account.name()),
        account.id(),
        account.territory());
  }

  /** To an address that is not the owner's yet: it names nobody. */
  void code(String address, String code, long minutes, AccountState account) {
    notifications.email(
        address,
        text("addressCode.subject"),
        text("addressCode.body", code, minutes),
        account.id(),
        account.territory());
  }

  /** Whoever changes how an account is entered: its owner hears of it. */
  void changed(UUID account) {
    accounts.state(account).ifPresent(owner -> send(owner, "changed"));
  }

  /** The same for somebody who is no staff; without an address the office passes it on. */
  void changed(Guest who) {
    String initials = Initials.of(who.name());
    write(who.email(), "ownChanged", initials, who.id(), who.territory());
    former.of(who.id()).forEach(to -> write(to, "ownChanged", initials, who.id(), who.territory()));
  }

  /** {@link #sendOnce} to somebody who is no staff. */
  void sendOnce(UUID cause, Guest who, String what) {
    notifications.emailOnce(
        cause,
        Stream.concat(Stream.ofNullable(who.email()), former.of(who.id()).stream())
            .distinct()
            .toList(),
        text(what + ".subject"),
        text(what + ".body", Initials.of(who.name())),
        who.id(),
        who.territory());
  }

  private List<String> addresses(AccountState account) {
    return Stream.concat(
            Stream.of(accounts.emailOf(account.id())), former.of(account.id()).stream())
        .distinct()
        .toList();
  }

  private void write(@Nullable String to, String what, String name, UUID about, String territory) {
    notifications.email(to, text(what + ".subject"), text(what + ".body", name), about, territory);
  }

  private String text(String key, Object... parameters) {
    return texts.getMessage("signin.mail." + key, parameters, T.INDONESIAN);
  }
}
