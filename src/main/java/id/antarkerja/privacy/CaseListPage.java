package id.antarkerja.privacy;

import id.antarkerja.audit.Listed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

record CaseListPage(
    List<Case> cases,
    Map<UUID, PersonRegister.Person> persons,
    Listed listed,
    boolean ended,
    Instant now) {

  String name(Case one) {
    PersonRegister.Person person = persons.get(one.personId());
    return person == null ? "–" : listed.name(person.id(), person.name());
  }
}
