package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Audit;
import id.antarkerja.community.moderation.Moderation;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to practices: writing them, and the way of a version through review. */
@Service
@Transactional
public class Practices {
  private final PracticeRepository rows;
  private final VersionRepository versions;
  private final Measures measures;
  private final Attachments attachments;
  private final Moderation moderation;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Days days;

  Practices(
      PracticeRepository rows,
      VersionRepository versions,
      Measures measures,
      Attachments attachments,
      Moderation moderation,
      ApplicationEventPublisher events,
      Audit audit,
      Days days) {
    this.rows = rows;
    this.versions = versions;
    this.measures = measures;
    this.attachments = attachments;
    this.moderation = moderation;
    this.events = events;
    this.audit = audit;
    this.days = days;
  }

  /** Begins a practice of the actor's office with its first version; returns its id. */
  public UUID draft(PracticeText text) {
    UUID id = Uuid7.next();
    rows.insert(id, text.origin().kind());
    versions.insert(Uuid7.next(), id, 1, text);
    audit.wrote("practice.drafted", id);
    return id;
  }

  /**
   * Begins a new version of a published practice of the actor's office, with what the published one
   * says, its numbers and its files; the published one stays readable.
   *
   * @throws NotThere unless it is published and of the actor's office
   * @throws RefusedException {@code practices.open} when one is being worked on already
   */
  public void beginVersion(UUID practice) {
    Practice one = ofOurs(practice);
    if (!one.published()) {
      throw new NotThere();
    }
    if (open(practice).isPresent()) {
      throw new RefusedException(Reason.of("practices.open"));
    }
    Version published = published(practice).orElseThrow(NotThere::new);
    UUID id = Uuid7.next();
    try {
      versions.insert(id, practice, versions.latest(practice).orElse(0) + 1, published.text());
    } catch (DuplicateKeyException faster) {
      throw new RefusedException(Reason.of("practices.open"));
    }
    measures.copy(published.id(), id);
    attachments.copy(published.id(), id);
    audit.wrote("practice.versioned", practice);
  }

  /**
   * @param version of the row, as {@link Version#version}
   * @throws NotThere unless it is a draft of the actor's own
   * @throws StaleChange when it has another version by now
   */
  public void change(UUID practice, int version, PracticeText text) {
    Version draft = draftOfMine(practice);
    versions.change(draft.id(), version, text);
    audit.wrote("practice.changed", practice);
  }

  /**
   * From now on it waits for a reviewer; what the platform counts is counted once more.
   *
   * @throws RefusedException {@code practices.tick} without the writer's word that nobody can be
   *     recognised, {@code practices.numbers} without a measure that says of when and of how many
   */
  public void submit(UUID practice, int version) {
    Version draft = draftOfMine(practice);
    if (!draft.text().noPersonalData()) {
      throw new RefusedException(Reason.of("practices.tick"));
    }
    measures.countAgain(draft.id());
    List<Measure> numbers = measures.ofVersion(draft.id());
    boolean complete =
        numbers.stream()
            .allMatch(one -> one.counted() || one.people() != null && one.periods() != null);
    if (draft.text().origin().kind() == PracticeKind.OWN && (numbers.isEmpty() || !complete)) {
      throw new RefusedException(Reason.of("practices.numbers"));
    }
    versions.submit(draft.id(), version, days.clock().instant());
    audit.wrote("practice.submitted", practice);
  }

  /**
   * Back to whoever wrote it.
   *
   * @param words 1 to 2,000 characters: what is missing
   * @throws NotThere unless it waits for review and the actor may review it
   * @throws StaleChange when another reviewer was faster
   */
  public void sendBack(UUID practice, int version, String words) {
    Version waiting = underMyReview(practice);
    versions.reviewed(waiting.id(), version, VersionState.DRAFT, days.clock().instant());
    decided(practice, waiting, Review.Decision.RETURNED, words);
  }

  /** For everybody to read, in the place of the version before; as {@link #sendBack}. */
  public void publish(UUID practice, int version, @Nullable String words) {
    Version waiting = underMyReview(practice);
    published(practice).ifPresent(before -> versions.step(before, VersionState.REPLACED));
    versions.reviewed(waiting.id(), version, VersionState.PUBLISHED, days.clock().instant());
    rows.publish(practice, days.clock().instant());
    decided(practice, waiting, Review.Decision.PUBLISHED, words);
  }

  private void decided(
      UUID practice, Version version, Review.Decision what, @Nullable String words) {
    UUID id = Uuid7.next();
    rows.reviewed(id, version.id(), days.clock().instant(), what, words);
    boolean back = what == Review.Decision.RETURNED;
    PracticeNews.Kind kind = back ? PracticeNews.Kind.RETURNED : PracticeNews.Kind.PUBLISHED;
    tell(id, one(practice), version.author(), kind);
    audit.wrote(back ? "practice.returned" : "practice.published", practice);
  }

  private void tell(UUID news, Practice one, UUID to, PracticeNews.Kind kind) {
    events.publishEvent(new PracticeNews(news, one.path(), to, one.territory(), kind));
  }

  /**
   * It stays readable with the reason, and is in no list any more.
   *
   * @param version of the practice, as {@link Practice#version}
   * @param reason 10 to 500 characters
   * @throws NotThere unless the actor wrote it, heads its office or reviews
   */
  public void withdraw(UUID practice, int version, String reason) {
    Practice one = one(practice);
    if (!mayWithdraw(one)) {
      throw new NotThere();
    }
    if (!one.state().mayBecome(PracticeState.WITHDRAWN)) {
      throw new StaleChange();
    }
    rows.withdraw(practice, version, days.clock().instant(), reason);
    if (!one.author().equals(me())) {
      tell(Uuid7.next(), one, one.author(), PracticeNews.Kind.WITHDRAWN);
    }
    audit.wrote("practice.withdrawn", practice);
  }

  /**
   * The version being worked on is thrown away, and with a first one the practice.
   *
   * @throws NotThere unless there is one of the actor's office
   */
  public void discard(UUID practice, int version) {
    Practice one = ofOurs(practice);
    Version working = open(practice).orElseThrow(NotThere::new);
    if (working.version() != version) {
      throw new StaleChange();
    }
    versions.step(working, VersionState.DISCARDED);
    if (one.state() == PracticeState.DRAFT) {
      rows.discard(practice);
    }
    audit.wrote("practice.discarded", practice);
  }

  /**
   * @throws NotThere when it is neither published nor of the actor's office nor theirs to review
   */
  @Transactional(readOnly = true)
  public Practice one(UUID practice) {
    return rows.one(practice).orElseThrow(NotThere::new);
  }

  /** Versions that the actor may read, newest first. */
  @Transactional(readOnly = true)
  public List<Version> versions(UUID practice) {
    return versions.of(practice);
  }

  @Transactional(readOnly = true)
  public Optional<Version> published(UUID practice) {
    return inState(practice, VersionState.PUBLISHED);
  }

  /** What reviewers said; for the office that wrote it and for reviewers. */
  @Transactional(readOnly = true)
  public List<Review> reviews(UUID practice) {
    return rows.reviews(practice);
  }

  private Optional<Version> open(UUID practice) {
    return versions.of(practice).stream().filter(v -> v.state().isOpen()).findFirst();
  }

  private Optional<Version> inState(UUID practice, VersionState state) {
    return versions.of(practice).stream().filter(v -> v.state() == state).findFirst();
  }

  /** As {@link #change} demands. */
  @Transactional(readOnly = true)
  public Version draftOfMine(UUID practice) {
    one(practice);
    return inState(practice, VersionState.DRAFT)
        .filter(draft -> draft.author().equals(me()))
        .orElseThrow(NotThere::new);
  }

  /** As {@link #sendBack} demands, before anything is read of what was sent. */
  @Transactional(readOnly = true)
  public void underReview(UUID practice) {
    underMyReview(practice);
  }

  /** As {@link #withdraw} demands. */
  @Transactional(readOnly = true)
  public void demandWithdrawable(UUID practice) {
    if (!mayWithdraw(one(practice))) {
      throw new NotThere();
    }
  }

  private Version underMyReview(UUID practice) {
    Practice one = one(practice);
    Version waiting = inState(practice, VersionState.REVIEW).orElse(null);
    if (waiting == null && moderation.moderates()) {
      throw new StaleChange();
    }
    if (waiting == null || !mayReview(one, waiting)) {
      throw new NotThere();
    }
    return waiting;
  }

  Practice ofOurs(UUID practice) {
    Practice one = one(practice);
    if (!ours(one)) {
      throw new NotThere();
    }
    return one;
  }

  static boolean ours(Practice practice) {
    Acting acting = Acting.current();
    return (acting.role() == Role.OFFICER || acting.role() == Role.HEAD)
        && practice.officeId().equals(acting.officeId());
  }

  /** Nobody reviews what they wrote, nor a practice that began as theirs. */
  boolean mayReview(Practice practice, Version version) {
    return version.state() == VersionState.REVIEW
        && !version.author().equals(me())
        && !practice.author().equals(me())
        && moderation.moderates();
  }

  boolean mayWithdraw(Practice practice) {
    return practice.author().equals(me())
        || ours(practice) && Acting.current().role() == Role.HEAD
        || moderation.moderates();
  }

  static @Nullable UUID me() {
    return Acting.current().actor().id();
  }
}
