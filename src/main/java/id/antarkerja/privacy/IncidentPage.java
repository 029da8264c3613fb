package id.antarkerja.privacy;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Listed;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.Form;
import id.antarkerja.web.T;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An incident with everybody it touches; those that the reader may not see have no name here.
 *
 * @param persons of those rows whose names may be shown
 * @param head counts, reads the list, tells the persons and the authority, and closes
 */
record IncidentPage(
    Incident incident,
    List<AffectedLists.Affected> affected,
    Map<UUID, PersonRegister.Person> persons,
    Listed listed,
    boolean head,
    Instant at,
    Form form) {

  static final int SHOWN = 50;

  String now() {
    return T.moment(at, OfficeZone.ofRegion(incident.territory()));
  }

  String path() {
    return "/petugas/insiden/" + incident.id();
  }

  /** The first of them; all stand in the list to take away. */
  List<AffectedLists.Affected> shown() {
    return affected.stream().limit(SHOWN).toList();
  }

  boolean mayTakeList() {
    return head && !affected.isEmpty() && AffectedLists.mayLeave(incident, at);
  }

  /** Somebody else will take it. */
  boolean mayAllowList() {
    return head
        && !incident.closed()
        && !affected.isEmpty()
        && incident.mayAllow(Acting.current().actor().id())
        && !incident.listAllowed(at);
  }

  /** Who will take it, how often and until when. */
  String allowed() {
    OffsetDateTime until = Objects.requireNonNull(incident.listAllowedUntil());
    return T.t(
        mayTakeList() ? "privacy.incident.allowed" : "privacy.incident.allowedByMe",
        incident.moment(until),
        AffectedLists.MOST_TAKEN - incident.listTaken());
  }

  boolean listAllowed() {
    return head && incident.listAllowed(at);
  }

  PersonRegister.@Nullable Person person(AffectedLists.Affected row) {
    return persons.get(row.personId());
  }

  String name(AffectedLists.Affected row) {
    PersonRegister.Person person = person(row);
    return person == null
        ? T.t("privacy.incident.elsewhere")
        : listed.name(person.id(), person.name());
  }

  String shown(AffectedLists.Affected row) {
    return Arrays.stream(row.actions().split(","))
        .map(ReadingWords::of)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The cells of a line of the list to take away. */
  List<?> exported(AffectedLists.Affected row, String copy) {
    PersonRegister.Person person = person(row);
    String contact = person == null ? null : person.contact();
    return Arrays.asList(
        name(row),
        contact == null ? "" : contact,
        incident.moment(row.firstAt()),
        incident.moment(row.lastAt()),
        row.times(),
        shown(row),
        copy);
  }

  /** What Pasal 46 asks for: what data, when and how, what is being done. */
  String letter() {
    return T.t(
        "privacy.incident.letterText",
        incident.moment(incident.fromAt()),
        incident.moment(incident.toAt()),
        incident.what(),
        incident.moment(incident.noticedAt()),
        incident.handling() == null ? "…" : incident.handling());
  }

  String authorityLetter() {
    return T.t(
        "privacy.incident.authorityText",
        incident.moment(incident.noticedAt()),
        incident.what(),
        incident.moment(incident.fromAt()),
        incident.moment(incident.toAt()),
        T.number(affected.size()),
        incident.handling() == null ? "…" : incident.handling());
  }
}
