package id.antarkerja.jobseekers;

import id.antarkerja.access.Action;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.StaleChange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of people who look for work. Every method sees what the one who acts may see:
 * persons held in their territory, and those that another office let them see. What may not be seen
 * is not there ({@link NotThere}, empty), and nobody can tell the two apart.
 */
@Service
@Transactional
public class Jobseekers {
  private final Registrar registrar;
  private final JobseekerReader reader;
  private final JobseekerSearch search;
  private final MatchProfiles profiles;
  private final Loader loader;
  private final OpenedFiles files;
  private final Audit audit;
  private final Sight sight;
  private final Elsewhere elsewhere;

  Jobseekers(
      Registrar registrar,
      JobseekerReader reader,
      JobseekerSearch search,
      MatchProfiles profiles,
      Loader loader,
      OpenedFiles files,
      Audit audit,
      Sight sight,
      Elsewhere elsewhere) {
    this.registrar = registrar;
    this.reader = reader;
    this.search = search;
    this.profiles = profiles;
    this.loader = loader;
    this.files = files;
    this.audit = audit;
    this.sight = sight;
    this.elsewhere = elsewhere;
  }

  /**
   * Registers a person at the actor's own office and issues the AK/I card at once. Publishes {@link
   * JobseekerRegistered}.
   */
  public Registering register(NewJobseeker person) {
    return registrar.register(person);
  }

  /**
   * Changes who a person is, their profile and the consents given here (a purpose that is missing
   * stays as it was). Publishes {@link JobseekerChanged}.
   *
   * @param version of the file that was changed
   * @return refused with the reasons of {@link #register}, or empty when it is done
   * @throws StaleChange when somebody else was faster
   * @throws NotThere when the person is not held in the actor's territory
   */
  public Optional<Registering.Refused> change(JobseekerId id, int version, NewJobseeker changed) {
    return registrar.change(id, version, changed);
  }

  /**
   * Whether somebody else has a NIK that this person is to get. To be asked before {@link #change}
   * in a transaction of its own: the answer is a reading, on record also when the change is
   * refused.
   */
  Optional<Reason> nikTaken(JobseekerId id, Nik wanted) {
    return registrar.nikTaken(id, wanted);
  }

  /**
   * The holder of a valid card reported as the card asks.
   *
   * @throws id.antarkerja.kernel.RefusedException without a valid card, or a second time on one day
   */
  public void report(JobseekerId id) {
    registrar.report(id);
  }

  /**
   * A new card for a person whose last one ended by placement, expiry or withdrawal; linked to the
   * old one. Publishes {@link JobseekerRegistered}.
   *
   * @throws id.antarkerja.kernel.RefusedException while a card is valid, or after moving or death
   */
  public RegistrationId renew(JobseekerId id) {
    return registrar.renew(id);
  }

  /**
   * Ends the card on the person's word. Publishes {@link RegistrationClosed}; repeating is fine.
   */
  public void withdraw(JobseekerId id, WithdrawReason reason) {
    registrar.withdraw(id, reason);
  }

  /**
   * Ends the card because the person was placed: by an officer of the holding office, of an office
   * that was let in, or the system. Publishes {@link RegistrationClosed}. In the caller's
   * transaction; repeating it, or a person without a valid card, changes nothing.
   *
   * @param on the day it counts from, not the first day of work; never before the card's day of
   *     issue
   * @return whether a valid card was ended now
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean closeAsPlaced(JobseekerId id, LocalDate on) {
    return registrar.closeAsPlaced(id, on);
  }

  /**
   * The placement that ended the last card did not happen after all: the person has a new card from
   * that day, linked to the old one. Nothing happens when the person has a valid card. Publishes
   * {@link JobseekerRegistered}. By the holding office or the system.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean reopenAfterCancelledPlacement(JobseekerId id, LocalDate on) {
    return registrar.reopen(id, on);
  }

  /**
   * Ends at most 2,000 cards whose last day is before {@code today}, and publishes {@link
   * RegistrationClosed} for each; the fact's date is the day after the card's last. By the system.
   *
   * @return how many; call again until 0
   */
  public int expireDue(LocalDate today) {
    return registrar.expireDue(today, 2_000);
  }

  /**
   * Many persons at once, with numbers, cards and facts as if each was registered on its own day;
   * by the system. NIKs must be new. Publishes one {@link JobseekersLoaded}. In parts: {@link
   * Loader}.
   */
  @Transactional(timeout = 1800)
  public void load(List<LoadedJobseeker> persons) {
    loader.load(loader.prepare(persons));
  }

  /**
   * The file as far as the one who acts may see it (see {@code access.Rules}); what they may not is
   * missing in it. The reading is recorded first.
   *
   * @throws NotThere also when it may not be seen
   */
  public JobseekerFile one(UUID publicId) {
    return files.open(publicId, Action.READ, "jobseeker.file");
  }

  /** Phone, e-mail and, for the holding office, NIK as they are, on the officer's wish. */
  JobseekerFile inFull(UUID publicId, IdentityPurpose purpose) {
    return files.open(publicId, Action.REVEAL, purpose.action());
  }

  /** What stands on the card; for the holding office alone. */
  JobseekerFile forCard(UUID publicId) {
    return files.open(publicId, Action.PRINT_CARD, "jobseeker.card");
  }

  /**
   * @throws NotThere also when it may not be seen
   */
  @Transactional(readOnly = true)
  public JobseekerSummary summary(JobseekerId id) {
    return reader.summary(id.value()).flatMap(sight::of).orElseThrow(NotThere::new);
  }

  /**
   * By the id in addresses.
   *
   * @throws NotThere also when it may not be seen
   */
  @Transactional(readOnly = true)
  public JobseekerSummary byPublicId(UUID publicId) {
    return reader.byPublicId(publicId).flatMap(sight::of).orElseThrow(NotThere::new);
  }

  /** In the order of the ids, without those that may not be seen. */
  @Transactional(readOnly = true)
  public List<JobseekerSummary> summaries(Collection<JobseekerId> ids) {
    return sight.of(reader.summaries(ids.stream().map(JobseekerId::value).toList()));
  }

  /**
   * Within the actor's scope, by beginnings of the words of a name, a card's number, a NIK, a phone
   * number or an e-mail address (exact). Who is in hand by a number and held by another office is
   * told by that alone. To find somebody by a number is to read it; who is found by words counts as
   * well, unless a list tells these words of them anyway.
   *
   * @param limit at most 50
   */
  public SearchResult search(String text, int limit) {
    return search.search(text, Math.min(limit, 50));
  }

  /**
   * Whom a hit of this officer's own search is about, for the request to the holding office.
   *
   * @throws NotThere for a hit of somebody else, or of another day
   */
  public Sighted sighted(UUID sighting) {
    return elsewhere.sighted(sighting);
  }

  /**
   * Newest first; recorded, strangers beyond the limit by initials and with a masked number.
   *
   * @param beforeSeq the last {@code seq} already seen; {@link Long#MAX_VALUE} to begin
   */
  public List<JobseekerSummary> list(Scope scope, boolean activeOnly, long beforeSeq, int limit) {
    List<JobseekerSummary> found = sight.of(reader.list(scope, activeOnly, beforeSeq, limit));
    return JobseekerSummary.named(
        found, audit.listed("jobseeker.list", Purpose.SERVICE, JobseekerSummary.ids(found)));
  }

  /** Whom {@link #list} would show first, by id alone. */
  @Transactional(readOnly = true)
  public List<JobseekerId> newest(Scope scope, boolean activeOnly, int limit) {
    return sight.of(reader.list(scope, activeOnly, Long.MAX_VALUE, limit)).stream()
        .map(JobseekerSummary::id)
        .toList();
  }

  /** How many there are in a scope, up to a number. */
  @Transactional(readOnly = true)
  public int count(Scope scope, boolean activeOnly, int most) {
    return search.count(scope, activeOnly, most);
  }

  /** What matching may know, codes only; empty when the person may not be matched. */
  @Transactional(readOnly = true)
  public Optional<MatchProfile> profile(JobseekerId id) {
    return profiles.seen(id);
  }

  /** The anonymous card, for every office; empty without consent or a valid AK/I card. */
  @Transactional(readOnly = true)
  public Optional<AnonymousCard> card(UUID cardId) {
    return search.card(cardId);
  }

  /** Whose anonymous card it is, at the home office alone. */
  @Transactional(readOnly = true)
  public Optional<JobseekerSummary> personOfCard(UUID cardId) {
    return search.personOfCard(cardId);
  }
}
