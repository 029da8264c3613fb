package id.antarkerja.jobseekers;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.web.Page;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The answer to "who has looked at my data?". */
@Controller
class OpeningsPages {
  static final String SUFFIX = "/dibuka";

  private final Openings openings;

  OpeningsPages(Openings openings) {
    this.openings = openings;
  }

  @GetMapping(ListPages.PATH + "/{publicId}" + SUFFIX)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView show(@PathVariable UUID publicId) {
    Openings.OfPerson found = openings.of(publicId);
    return Page.of(
        "jobseekers/openings", new OpeningsPage(publicId, found.name(), found.openings()));
  }
}
