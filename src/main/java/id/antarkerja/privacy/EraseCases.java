package id.antarkerja.privacy;

import id.antarkerja.access.Erasable;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** That a person asked stays as a dated fact; what they wrote does not. */
@Component
class EraseCases implements Erasable {
  private final CaseStore cases;

  EraseCases(CaseStore cases) {
    this.cases = cases;
  }

  @Override
  public boolean erase(UUID person) {
    return cases.erase(person);
  }
}
