package id.antarkerja.employers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to employers. */
@Service
@Transactional
public class Employers {
  private final EmployerRepository companies;
  private final EmployerReach reach;
  private final Contacts contacts;
  private final ContactRepository people;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Employers(
      EmployerRepository companies,
      EmployerReach reach,
      Contacts contacts,
      ContactRepository people,
      Audit audit,
      ApplicationEventPublisher events) {
    this.companies = companies;
    this.reach = reach;
    this.contacts = contacts;
    this.people = people;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Registers an employer.
   *
   * @param confirmedOther the officer has seen those of the same name and says it is another one
   * @throws RefusedException {@code employer.nibKnown}, {@code employer.nameKnown} (each with the
   *     id and name of the one known), {@code employer.noName}
   */
  public EmployerId register(NewEmployer employer, boolean confirmedOther) {
    EmployerName name = EmployerName.of(employer.name());
    if (name.core().isEmpty()) {
      throw new RefusedException(Reason.of("employer.noName"));
    }
    companies.lockName(name.core());
    companies.lockNib(employer.nib());
    if (employer.nib() != null) {
      companies.byNib(employer.nib()).ifPresent(known -> refuse("employer.nibKnown", known));
    }
    if (!confirmedOther) {
      same(name).findFirst().ifPresent(known -> refuse("employer.nameKnown", known));
    }
    return insert(name, employer);
  }

  /** Under a given id and at once verified, for worlds that come out the same every time. */
  public void registerAs(EmployerId id, NewEmployer employer) {
    companies.insert(id.value(), EmployerName.of(employer.name()), employer);
    setStatus(id, 1, EmployerStatus.VERIFIED);
  }

  /** The known employer of that Karirhub id, NIB or name, else a new one; never two at once. */
  public EmployerId findOrRegister(NewEmployer employer) {
    EmployerName name = EmployerName.of(employer.name());
    if (name.core().isEmpty()) {
      throw new RefusedException(Reason.of("employer.noName"));
    }
    companies.lockName(name.core());
    companies.lockNib(employer.nib());
    return Optional.ofNullable(employer.sourceId())
        .flatMap(companies::bySource)
        .or(() -> Optional.ofNullable(employer.nib()).flatMap(companies::byNib))
        .or(() -> same(name).findFirst())
        .map(EmployerSummary::employerId)
        .orElseGet(() -> insert(name, employer));
  }

  /** All over the country, under whatever spelling: "PT X", "X, PT", "PT. X Tbk". */
  @Transactional(readOnly = true)
  public List<EmployerSummary> find(String name) {
    return same(EmployerName.of(name)).toList();
  }

  /** Those whose name begins with what was typed, at most {@code limit}; the exact ones first. */
  @Transactional(readOnly = true)
  public List<EmployerSummary> search(String typed, int limit) {
    EmployerName name = EmployerName.of(typed);
    if (name.core().isEmpty()) {
      return List.of();
    }
    List<EmployerSummary> found = new ArrayList<>(companies.byCore(name.core()));
    for (EmployerSummary other : companies.beginningWith(name.core(), limit)) {
      if (!found.contains(other)) {
        found.add(other);
      }
    }
    return found.subList(0, Math.min(limit, found.size()));
  }

  /**
   * @throws NotThere when there is no such employer
   */
  @Transactional(readOnly = true)
  public EmployerSummary summary(EmployerId id) {
    return companies.one(id.value()).orElseThrow(NotThere::new);
  }

  /**
   * As {@link #summary}, and so it stays until the end of the transaction: whoever stops it waits
   * for what was allowed by this. Asked before a row is locked that listeners of {@link
   * EmployerStopped} and {@link EmployerRenamed} lock, or two wait for each other.
   *
   * @throws NotThere when there is no such employer
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public EmployerSummary held(EmployerId id) {
    return companies.held(id.value()).orElseThrow(NotThere::new);
  }

  /**
   * @throws NotThere when the employer is not of the actor's territory
   */
  @Transactional(readOnly = true)
  EmployerSummary changeable(EmployerId id) {
    return reach.own(id);
  }

  @Transactional(readOnly = true)
  @Nullable String address(EmployerId id) {
    return companies.address(id.value());
  }

  /** Within the reader's scope, by name, after a given place in that order. */
  @Transactional(readOnly = true)
  List<EmployerSummary> page(String typed, String afterCore, @Nullable UUID afterId, int limit) {
    Scope scope = Acting.current().scope();
    return companies.page(scope, EmployerName.of(typed).core(), afterCore, afterId, limit);
  }

  /**
   * Puts mended data in place; the seat stays where it is. Publishes {@link EmployerRenamed} when
   * the name is another one.
   *
   * @param confirmedOther as in {@link #register}
   * @throws RefusedException as {@link #register} does
   * @throws id.antarkerja.kernel.StaleChange when somebody was faster
   */
  public void change(EmployerId id, int version, NewEmployer changed, boolean confirmedOther) {
    EmployerSummary before = reach.own(id);
    EmployerName name = EmployerName.of(changed.name());
    if (name.core().isEmpty()) {
      throw new RefusedException(Reason.of("employer.noName"));
    }
    companies.lockName(name.core());
    companies.lockNib(changed.nib());
    if (changed.nib() != null) {
      companies
          .byNib(changed.nib())
          .filter(known -> !known.id().equals(id.value()))
          .ifPresent(known -> refuse("employer.nibKnown", known));
    }
    boolean renamed = !name.shown().equals(before.name());
    if (renamed && !confirmedOther) {
      same(name)
          .filter(known -> !known.id().equals(id.value()))
          .findFirst()
          .ifPresent(known -> refuse("employer.nameKnown", known));
    }
    companies.change(before, version, name, changed);
    audit.wrote("employer.changed", id.value());
    if (renamed) {
      events.publishEvent(new EmployerRenamed(id, name.shown()));
    }
  }

  /**
   * Publishes {@link EmployerStopped} when the employer may not recruit any more.
   *
   * @throws RefusedException {@code employer.step} when the life cycle forbids it
   * @throws id.antarkerja.kernel.StaleChange when somebody was faster
   */
  public void setStatus(EmployerId id, int version, EmployerStatus next) {
    EmployerSummary employer = reach.own(id);
    if (!employer.status().mayBecome(next)) {
      throw new RefusedException(Reason.of("employer.step"));
    }
    companies.setStatus(employer, version, next);
    audit.wrote("employer.status", id.value());
    if (!next.mayRecruit()) {
      contacts.stopped(id.value());
      events.publishEvent(new EmployerStopped(id));
    }
  }

  /**
   * A contact of an employer of the actor's territory; elsewhere there is no such employer. Letters
   * go to the address at once; it signs in after somebody else's yes, or a day later.
   */
  public UUID addContact(EmployerId id, NewContact contact) {
    return contacts.add(id, contact);
  }

  /**
   * Another officer than the one who entered it vouches for the address of a contact.
   *
   * @throws RefusedException {@code employer.contactSecond}
   * @throws id.antarkerja.kernel.StaleChange when it is no longer what was looked at
   */
  public void confirmContact(UUID contact, int version) {
    contacts.confirm(contact, version);
  }

  /** Opened seals, so the reading is recorded; empty outside the employer's territory. */
  public List<Contact> contacts(EmployerId id) {
    return contacts.all(summary(id));
  }

  /** The company of the contact person who acts; empty when they left or it may not recruit. */
  @Transactional(readOnly = true)
  public Optional<EmployerId> actingCompany() {
    return people.actingCompany().map(EmployerId::new);
  }

  /**
   * The officer on whose word alone the contact person who acts signs in; empty where somebody else
   * vouched, for the house's own, and for a letter's link.
   */
  @Transactional(readOnly = true)
  public Optional<UUID> actingOnWordOf() {
    return people.actingOnWordOf();
  }

  private java.util.stream.Stream<EmployerSummary> same(EmployerName name) {
    return companies.byCore(name.core()).stream()
        .filter(known -> EmployerName.of(known.name()).meansTheSameAs(name));
  }

  private EmployerId insert(EmployerName name, NewEmployer employer) {
    EmployerId id = EmployerId.next();
    companies.insert(id.value(), name, employer);
    audit.wrote("employer.registered", id.value());
    return id;
  }

  private static void refuse(String code, EmployerSummary known) {
    throw new RefusedException(Reason.of(code, known.name(), known.id().toString()));
  }
}
