package id.antarkerja.portal;

import id.antarkerja.access.TooBusy;
import id.antarkerja.documents.Initials;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.employers.ContactPersons;
import id.antarkerja.jobseekers.OwnRecords;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.signin.FormerAddresses;
import id.antarkerja.web.T;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters with links, to the e-mail address on file. Anybody may ask in anybody's name: an answer
 * says nothing, and who really waits gets a letter, at the latest after {@link LinkPace}'s longest
 * pause.
 */
@Component
@Transactional
class LinkLetters {
  /** So many requests that nobody looked at yet are a flood: who asks then is told to wait. */
  static final int MOST_WAITING = 10_000;

  private static final long WAIT_SECONDS = 60;
  private static final int DUE_AT_ONCE = 50;

  private final LinkPost post;
  private final SignInLinks links;
  private final OwnRecords own;
  private final ContactPersons contacts;
  private final Notifications notifications;
  private final PublicUrl publicUrl;
  private final FormerAddresses former;
  private final MessageSource texts;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  LinkLetters(
      LinkPost post,
      SignInLinks links,
      OwnRecords own,
      ContactPersons contacts,
      Notifications notifications,
      PublicUrl publicUrl,
      FormerAddresses former,
      MessageSource texts,
      Clock clock,
      ApplicationEventPublisher events) {
    this.post = post;
    this.links = links;
    this.own = own;
    this.contacts = contacts;
    this.notifications = notifications;
    this.publicUrl = publicUrl;
    this.former = former;
    this.texts = texts;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Does the same for every address. By the system.
   *
   * @throws TooBusy when too many requests wait
   */
  UUID ask(LinkKind kind, String email) {
    UUID id = Uuid7.next();
    if (!post.ask(id, kind, email.strip().toLowerCase(Locale.ROOT), now(), MOST_WAITING)) {
      throw new TooBusy(WAIT_SECONDS);
    }
    events.publishEvent(new LinkAsked(id));
    return id;
  }

  /** By the system; a repeat finds no request and sends nothing. */
  void answer(UUID request) {
    post.take(request)
        .ifPresent(
            asked -> {
              List<Whom> whose = whose(asked.kind(), asked.email());
              if (!whose.isEmpty()) {
                answer(asked.kind(), asked.email(), whose);
              }
            });
  }

  private void answer(LinkKind kind, String email, List<Whom> whose) {
    LinkPost.Address address = post.address(kind, email);
    OffsetDateTime next = address.pace().at(clock.instant()).next().atOffset(ZoneOffset.UTC);
    if (next.isAfter(now())) {
      post.due(address.id(), next);
    } else {
      send(address, whose);
    }
  }

  /**
   * Those who waited long enough; at most 50. By the system.
   *
   * @return how many; call again until 0
   */
  int sendDue() {
    List<LinkPost.Address> due = post.due(now(), DUE_AT_ONCE);
    due.forEach(address -> send(address, whose(address.kind(), address.email())));
    return due.size();
  }

  private void send(LinkPost.Address address, List<Whom> whose) {
    if (whose.isEmpty()) {
      post.forget(address.id());
      return;
    }
    LinkPace pace = address.pace().at(clock.instant());
    whose.forEach(whom -> write(address, whom, pace.sendsAgain()));
    post.sent(address.id(), pace.unused() + 1, now());
  }

  private void write(LinkPost.Address address, Whom whom, boolean again) {
    LinkKind kind = address.kind();
    former.of(whom.id()).forEach(old -> write(old, whom, "portal.linkNotice", whom.called()));
    SignInLinks.Link link =
        again
            ? links.again(kind, whom.id(), address.id())
            : links.make(kind, whom.id(), address.id());
    String at = publicUrl.of(kind.signIn() + "/" + link.token());
    write(address.email(), whom, "portal.mail", whom.called(), link.minutes(), at);
  }

  private void write(String to, Whom whom, String text, Object... words) {
    notifications.email(
        to,
        texts.getMessage(text + ".subject", null, T.INDONESIAN),
        texts.getMessage(text + ".body", words, T.INDONESIAN),
        whom.id(),
        whom.territory());
  }

  private List<Whom> whose(LinkKind kind, String email) {
    return switch (kind) {
      case PERSON ->
          own.withEmail(email).stream()
              .map(p -> new Whom(p.id(), Initials.of(p.name()), p.territory()))
              .toList();
      case CONTACT ->
          contacts.withEmail(email).stream()
              .map(c -> new Whom(c.id(), c.companyName(), c.territory()))
              .toList();
    };
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private record Whom(UUID id, String called, String territory) {}
}
