package id.antarkerja.matching;

import id.antarkerja.web.Section;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tab "Lowongan cocok" on a person's page. */
@Component
class FittingSection implements Section {
  @Override
  public String page() {
    return "jobseeker";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String labelKey() {
    return "matching.section.fitting";
  }

  @Override
  public String href(UUID publicId) {
    return "/petugas/pencari-kerja/" + publicId + "/cocok";
  }
}
