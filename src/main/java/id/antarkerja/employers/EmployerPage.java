package id.antarkerja.employers;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.web.Form;
import id.antarkerja.web.Sections;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One employer: standing, contacts where the reader may see them, what others know of it. */
record EmployerPage(
    EmployerSummary employer,
    @Nullable String address,
    List<Contact> contacts,
    boolean own,
    List<Sections.Link> sections,
    Form statusForm,
    Classifications classifications,
    Instant now) {

  String place() {
    return classifications.placeName(employer.regency());
  }

  @Nullable String industry() {
    return employer.kbli() == null ? null : classifications.industryTitle(employer.kbli());
  }

  /** When the contact's address begins to sign in; null when it does already, or is none. */
  @Nullable String waitsUntil(Contact contact) {
    return contact.waits(now) ? ContactNews.from(contact, employer) : null;
  }

  List<EmployerStatus> nextSteps() {
    return own
        ? Stream.of(EmployerStatus.values()).filter(employer.status()::mayBecome).toList()
        : List.of();
  }
}
