package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.kernel.Days;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Sections;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of an office's jobseekers, and the search in it. */
@Controller
class ListPages {
  static final String PATH = "/petugas/pencari-kerja";
  private static final int PAGE = 50;

  private final Jobseekers jobseekers;
  private final Classifications classifications;
  private final Days days;
  private final Sections sections;

  ListPages(Jobseekers jobseekers, Classifications classifications, Days days, Sections sections) {
    this.sections = sections;
    this.jobseekers = jobseekers;
    this.classifications = classifications;
    this.days = days;
  }

  @GetMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView list(
      @RequestParam(defaultValue = "") String tab,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String sebelum) {
    String words = words(q);
    if (!words.isEmpty()) {
      return found(words);
    }
    boolean all = tab.equals("semua");
    long before = sebelum.matches("\\d{1,18}") ? Long.parseLong(sebelum) : Long.MAX_VALUE;
    List<JobseekerSummary> rows = jobseekers.list(Acting.current().scope(), !all, before, PAGE + 1);
    boolean more = rows.size() > PAGE;
    List<JobseekerSummary> shown = more ? rows.subList(0, PAGE) : rows;
    String base = all ? PATH + "?tab=semua" : PATH + "?tab=aktif";
    return Page.of(
        "jobseekers/list",
        new ListPage(
            lines(shown),
            List.of(),
            all,
            "",
            before == Long.MAX_VALUE ? null : base,
            more ? base + "&sebelum=" + shown.getLast().seq() : null,
            null));
  }

  /** By POST, so that what is searched for stands in no address and no log. */
  @PostMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView search(@RequestParam MultiValueMap<String, String> fields) {
    String words = words(Form.of(fields).value("q"));
    if (words.isEmpty()) {
      return Page.seeOther(PATH);
    }
    if (words.chars().noneMatch(Character::isDigit)) {
      return found(words);
    }
    SearchResult found = jobseekers.search(words, PAGE);
    return found.persons().size() == 1
        ? Page.seeOther(PATH + "/" + found.persons().getFirst().publicId())
        : result(words, found);
  }

  private ModelAndView found(String words) {
    return result(words, jobseekers.search(words, PAGE));
  }

  private ModelAndView result(String words, SearchResult found) {
    UUID elsewhere = found.elsewhere();
    return Page.of(
        "jobseekers/list",
        new ListPage(
            lines(found.persons()),
            lines(found.alike()),
            true,
            words,
            null,
            null,
            elsewhere == null
                ? null
                : new HeldElsewhere(elsewhere, sections.of(HeldElsewhere.PAGE, elsewhere))));
  }

  /** Cleaned, and no longer than a name can be. */
  private static String words(String q) {
    String clean = Form.of(java.util.Map.of("q", List.of(q))).value("q");
    return clean.length() > 200 ? clean.substring(0, 200) : clean;
  }

  private List<ListPage.Line> lines(List<JobseekerSummary> rows) {
    return rows.stream()
        .map(
            row ->
                new ListPage.Line(
                    row,
                    Ages.at(row.bornOn(), days.today()),
                    classifications.regionName(
                        row.district() == null ? row.regency() : row.district())))
        .toList();
  }
}
