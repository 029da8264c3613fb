package id.antarkerja.officers.counters;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.access.StepUp;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.classifications.Resolved;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficeKind;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Pengantar kerja Anda": one public page per office, kept by its head. */
@Controller
class CounterPages {
  private static final String HOME = "/kantor";
  private static final String CENTRE = "pusat";
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,12}");
  private static final String KEEP = "/petugas/kantor";
  private static final String TEMPLATE = "officers/counters/keep";

  private final Counters counters;
  private final Offices offices;
  private final Classifications classifications;
  private final Writes writes;

  CounterPages(Counters counters, Offices offices, Classifications classifications, Writes writes) {
    this.counters = counters;
    this.offices = offices;
    this.classifications = classifications;
    this.writes = writes;
  }

  /** By a place that is typed, or down from the provinces. */
  @GetMapping(HOME)
  @AllowedToAnyone
  ModelAndView list(@RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    String typed = form.value("q");
    if (!typed.isEmpty()
        && classifications.resolveRegion(typed) instanceof Resolved.Found<Region>(Region found)) {
      String code = found.code().substring(0, Math.min(4, found.code().length()));
      if (offices.byTerritory(code).isPresent()) {
        return Page.seeOther(HOME + "/" + code);
      }
    }
    @Nullable Region province =
        classifications
            .region(form.value("provinsi"))
            .filter(region -> region.code().length() == 2)
            .orElse(null);
    List<Region> places =
        province == null
            ? classifications.provinces()
            : classifications.regenciesOf(province.code());
    return Page.of(
        "officers/counters/list", new ListPage(form, province, places, !typed.isEmpty()));
  }

  @GetMapping(HOME + "/{code}")
  @AllowedToAnyone
  ModelAndView one(@PathVariable String code) {
    if (!CODE.matcher(code).matches()) {
      throw new NotThere();
    }
    Office office =
        offices
            .byTerritory(code.equals(CENTRE) ? Scope.EVERYWHERE : code)
            .filter(found -> found.kind() != OfficeKind.MIGRANT_AGENCY)
            .orElseThrow(NotThere::new);
    return Page.of(
        "officers/counters/one",
        new OfficePage(office, place(office), counters.of(office), counters.shown(office)));
  }

  private String place(Office office) {
    return office.region().isEmpty() ? "" : classifications.placeName(office.region());
  }

  @GetMapping(KEEP)
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView form() {
    StepUp.require();
    Office office = offices.one(Counters.ownOffice());
    Counter counter = counters.of(office);
    Form form =
        Form.empty()
            .put("address", counter.address())
            .put("phone", counter.phone())
            .put("email", counter.email())
            .put("hours", counter.hours())
            .putAll("services", counter.services());
    return Page.of(TEMPLATE, new KeepPage(office, form, counter.version()));
  }

  @PostMapping(KEEP)
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView keep(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    StepUp.require();
    Office office = offices.one(Counters.ownOffice());
    int version = submission.requireVersion();
    Form form = Form.of(fields);
    Counter counter =
        new Counter(
            version,
            form.lines("address", 500),
            form.phone("phone"),
            form.email("email"),
            form.lines("hours", 500),
            Counters.services(form.values("services")));
    if (counter.services().size() < form.values("services").size()) {
      form.reject("services", "error.choice");
    }
    if (form.hasErrors()) {
      return Page.unprocessable(TEMPLATE, new KeepPage(office, form, version));
    }
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              counters.keep(office, counter);
              return path(office);
            }));
  }

  private static String path(Office office) {
    boolean centre = office.territory().equals(Scope.EVERYWHERE);
    return HOME + "/" + (centre ? CENTRE : office.territory());
  }

  /**
   * @param places provinces, or the regencies of the chosen one
   * @param unknown a place was typed that nobody knows
   */
  record ListPage(Form form, @Nullable Region province, List<Region> places, boolean unknown) {
    String href(Region place) {
      return province == null ? HOME + "?provinsi=" + place.code() : HOME + "/" + place.code();
    }
  }

  record OfficePage(Office office, String place, Counter counter, List<Counters.Shown> officers) {
    List<String> lines(@Nullable String text) {
      return text == null ? List.of() : text.lines().toList();
    }

    String title(Counters.Shown officer) {
      return officer.level() == null
          ? T.t("officers.kind." + officer.kind())
          : T.t("officers.level." + officer.level());
    }
  }

  record KeepPage(Office office, Form form, int version) {
    List<Option> services() {
      return List.of(OfficeService.values()).stream()
          .map(
              one ->
                  new Option(
                      one.name(),
                      T.t("officers.service.for." + (one.isForSeekers() ? "seekers" : "employers"))
                          + ": "
                          + T.t(one.textKey())))
          .toList();
    }

    String publicPath() {
      return path(office);
    }
  }
}
