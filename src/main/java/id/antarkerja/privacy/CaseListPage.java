package id.antarkerja.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

record CaseListPage(
    List<Case> cases, Map<UUID, PersonRegister.Person> persons, boolean ended, Instant now) {

  String name(Case one) {
    PersonRegister.Person person = persons.get(one.personId());
    return person == null ? "–" : person.name();
  }
}
