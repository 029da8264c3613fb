package id.antarkerja.partners;

import id.antarkerja.employers.Contact;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.EmployerSummary;
import id.antarkerja.employers.Employers;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.officers.directory.Card;
import id.antarkerja.officers.directory.Directory;
import id.antarkerja.officers.directory.DirectoryQuery;
import id.antarkerja.officers.registry.OfficerStatus;
import id.antarkerja.web.T;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whom a room can invite: officers of any office or institution, and contact persons who sign in
 * for an employer of the actor's territory, whom alone they may look at.
 */
@Component
class Guests {
  private static final int OFFICERS = 10;
  private static final int COMPANIES = 5;
  private static final String OFFICER = "officer:";
  private static final String CONTACT = "contact:";

  private final Directory directory;
  private final Employers employers;
  private final Clock clock;

  Guests(Directory directory, Employers employers, Days days) {
    this.directory = directory;
    this.employers = employers;
    this.clock = days.clock();
  }

  /**
   * @param value that {@link #chosen} reads
   */
  record Candidate(String value, String label, String organisation) {}

  List<Candidate> find(String words) {
    Stream<Candidate> officers =
        directory.find(DirectoryQuery.words(words), 0, OFFICERS).cards().stream()
            .filter(Guests::serves)
            .map(card -> new Candidate(OFFICER + card.id(), card.name(), card.officeName()));
    Stream<Candidate> contacts =
        employers.search(words, COMPANIES).stream()
            .filter(employer -> employer.status().mayRecruit())
            .flatMap(
                employer ->
                    employers.contacts(employer.employerId()).stream()
                        .filter(this::signsIn)
                        .map(
                            contact ->
                                new Candidate(
                                    CONTACT + employer.id() + ":" + contact.id(),
                                    contact.name() + " · " + label(contact),
                                    employer.name())));
    return Stream.concat(officers, contacts).toList();
  }

  /** Empty for whom there is no seat. */
  Optional<Guest> chosen(String value, Part part) {
    try {
      if (value.startsWith(OFFICER)) {
        return officer(UUID.fromString(value.substring(OFFICER.length())), part);
      }
      String[] ids = value.startsWith(CONTACT) ? value.split(":", -1) : new String[0];
      return ids.length == 3
          ? contact(new EmployerId(UUID.fromString(ids[1])), UUID.fromString(ids[2]), part)
          : Optional.empty();
    } catch (IllegalArgumentException | NotThere nobody) {
      return Optional.empty();
    }
  }

  private Optional<Guest> officer(UUID id, Part part) {
    return Optional.of(directory.one(id))
        .filter(Guests::serves)
        .map(
            card ->
                new Guest(
                    SeatKind.OFFICER,
                    card.id(),
                    card.name(),
                    card.officeId(),
                    card.officeName(),
                    card.territory(),
                    part));
  }

  private Optional<Guest> contact(EmployerId company, UUID id, Part part) {
    EmployerSummary employer = employers.summary(company);
    return employers.contacts(company).stream()
        .filter(contact -> contact.id().equals(id) && employer.status().mayRecruit())
        .filter(this::signsIn)
        .findFirst()
        .map(
            contact ->
                new Guest(
                    SeatKind.CONTACT,
                    id,
                    label(contact),
                    company.value(),
                    employer.name(),
                    employer.regency(),
                    part));
  }

  private static boolean serves(Card card) {
    return card.status() == OfficerStatus.ACTIVE || card.status() == OfficerStatus.ON_LEAVE;
  }

  private boolean signsIn(Contact contact) {
    return contact.email() != null && !contact.waits(clock.instant());
  }

  /** A contact person is not named in a room: their position is. */
  private static String label(Contact contact) {
    String position = contact.position();
    return position == null || position.isBlank()
        ? T.inIndonesian(() -> T.t("partners.contact"))
        : position;
  }
}
