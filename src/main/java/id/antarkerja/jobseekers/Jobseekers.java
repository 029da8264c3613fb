package id.antarkerja.jobseekers;

import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.StaleChange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
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
  private final JdbcClient jdbc;
  private final Audit audit;
  private final OwnRecords own;

  Jobseekers(
      Registrar registrar,
      JobseekerReader reader,
      JobseekerSearch search,
      MatchProfiles profiles,
      Loader loader,
      JdbcClient jdbc,
      Audit audit,
      OwnRecords own) {
    this.registrar = registrar;
    this.reader = reader;
    this.search = search;
    this.profiles = profiles;
    this.loader = loader;
    this.jdbc = jdbc;
    this.audit = audit;
    this.own = own;
  }

  // ---- writing

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
  @Transactional(propagation = org.springframework.transaction.annotation.Propagation.MANDATORY)
  public boolean closeAsPlaced(JobseekerId id, LocalDate on) {
    return registrar.closeAsPlaced(id, on);
  }

  /**
   * The placement that ended the last card did not happen after all: the person has a new card from
   * that day, linked to the old one. Nothing happens when the person has a valid card. Publishes
   * {@link JobseekerRegistered}. By the holding office or the system.
   */
  @Transactional(propagation = org.springframework.transaction.annotation.Propagation.MANDATORY)
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
   * by the system. NIKs must be new. Publishes one {@link JobseekersLoaded}.
   */
  public void load(List<LoadedJobseeker> persons) {
    loader.load(persons);
  }

  // ---- reading

  /**
   * The whole file, with NIK, phone and address in clear: the reading is recorded first.
   *
   * @throws NotThere also when it may not be seen
   */
  public JobseekerFile one(UUID publicId) {
    JobseekerFile file = reader.file(publicId).orElseThrow(NotThere::new);
    audit.read("jobseeker.file", file.id().value(), "nik", "phone", "email", "address");
    return file;
  }

  /**
   * @throws NotThere also when it may not be seen
   */
  @Transactional(readOnly = true)
  public JobseekerSummary summary(JobseekerId id) {
    return reader.summary(id.value()).orElseThrow(NotThere::new);
  }

  /**
   * By the id in addresses.
   *
   * @throws NotThere also when it may not be seen
   */
  @Transactional(readOnly = true)
  public JobseekerSummary byPublicId(UUID publicId) {
    return reader.byPublicId(publicId).orElseThrow(NotThere::new);
  }

  /** In the order of the ids, without those that may not be seen. */
  @Transactional(readOnly = true)
  public List<JobseekerSummary> summaries(Collection<JobseekerId> ids) {
    return reader.summaries(ids.stream().map(JobseekerId::value).toList());
  }

  /**
   * By beginnings of the words of a name, a card's number, a NIK or a phone number (exact), within
   * a scope that is cut to the actor's own.
   *
   * @param limit at most 50
   */
  @Transactional(readOnly = true)
  public List<JobseekerSummary> find(String text, Scope scope, int limit) {
    return search.find(text, scope, Math.min(limit, 50));
  }

  /**
   * Newest first.
   *
   * @param beforeSeq the last {@code seq} already seen; {@link Long#MAX_VALUE} to begin
   */
  @Transactional(readOnly = true)
  public List<JobseekerSummary> list(Scope scope, boolean activeOnly, long beforeSeq, int limit) {
    return reader.list(scope, activeOnly, beforeSeq, limit);
  }

  /** What matching may know; empty when it may not be seen. */
  @Transactional(readOnly = true)
  public Optional<MatchProfile> profile(JobseekerId id) {
    return profiles.one(id);
  }

  /** The next profiles by {@code seq}, to build anew what matching keeps. */
  @Transactional(readOnly = true)
  public List<MatchProfile> profiles(long afterSeq, int limit) {
    return profiles.after(afterSeq, limit);
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

  /** All ids of one person after merging, this one among them; others read {@code = any(:ids)}. */
  @Transactional(readOnly = true)
  public List<JobseekerId> samePerson(JobseekerId id) {
    List<UUID> all =
        jdbc.sql(
                """
                select o.id from jobseekers.jobseekers j
                  join jobseekers.jobseekers o
                    on o.id = coalesce(j.merged_into, j.id)
                    or o.merged_into = coalesce(j.merged_into, j.id)
                 where j.id = :id
                """)
            .params(Map.of("id", id.value()))
            .query(UUID.class)
            .list();
    return all.isEmpty() ? List.of(id) : all.stream().map(JobseekerId::new).toList();
  }

  // ---- the person's own pages

  /** Whose e-mail address this is, in lower case; at most 5. By the system: nobody signed in. */
  @Transactional(readOnly = true)
  public List<Reachable> withEmail(String email) {
    return own.withEmail(email, 5);
  }

  /** What a person is called; empty for one who was erased or merged. By the system. */
  @Transactional(readOnly = true)
  public Optional<String> nameOf(UUID person) {
    return own.nameOf(person);
  }

  /** Whose card has this code, as it was read or typed. By the system: nobody signed in. */
  @Transactional(readOnly = true)
  public Optional<Reachable> byCardCode(String typed) {
    return own.byCardCode(typed);
  }

  /**
   * The code behind the QR of a person's card; it opens nothing without the PIN.
   *
   * @throws NotThere when the person is not held in the actor's territory
   */
  public String cardCode(JobseekerId id) {
    summary(id);
    return own.cardCode(id);
  }

  /**
   * What is kept of the signed-in person; row-level policies show nobody else.
   *
   * @throws NotThere when it was erased meanwhile
   */
  @Transactional(readOnly = true)
  public JobseekerFile own() {
    return own.own().orElseThrow(NotThere::new);
  }
}
