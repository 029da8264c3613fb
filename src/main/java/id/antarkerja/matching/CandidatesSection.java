package id.antarkerja.matching;

import id.antarkerja.web.Section;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tab "Calon" on a vacancy's page. */
@Component
class CandidatesSection implements Section {
  @Override
  public String page() {
    return "vacancy";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String labelKey() {
    return "matching.section.candidates";
  }

  @Override
  public String href(UUID id) {
    return "/petugas/lowongan/" + id + "/calon";
  }
}
