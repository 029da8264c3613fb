package id.antarkerja.statistics;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The national picture of placement officers, and the employers behind its numbers. */
@Controller
class OfficerPicturePages {
  static final String PATH = "/petugas/laporan/pejabat";

  /** Nobody gave a ratio by law; this one is where the question begins. */
  private static final int PEOPLE_EACH = 100_000;

  private static final int YEARS = 5;

  private final OfficerPicture picture;
  private final Classifications classifications;
  private final Days days;

  OfficerPicturePages(OfficerPicture picture, Classifications classifications, Days days) {
    this.picture = picture;
    this.classifications = classifications;
    this.days = days;
  }

  @GetMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD})
  @Transactional(readOnly = true)
  public ModelAndView show(@RequestParam MultiValueMap<String, String> parameters) {
    Form form = Form.of(parameters);
    Integer each = form.whole("rasio", 1_000, 10_000_000);
    String code = form.value("provinsi");
    @Nullable Region province = code.isEmpty() ? null : province(code);
    LocalDate today = days.today(Acting.current().territory());
    var counts = picture.counts(today, today.plusYears(YEARS));
    List<OfficerPlace> provinces = picture.provinces(counts);
    if (form.value("rasio").isEmpty()) {
      form.put("rasio", PEOPLE_EACH);
    }
    var page =
        new OfficerPicturePage(
            form,
            each == null ? PEOPLE_EACH : each,
            province,
            provinces,
            province == null ? provinces : picture.regencies(province.code(), counts),
            counts,
            picture.without(province, counts),
            today);
    return form.hasErrors()
        ? Page.unprocessable("statistics/officers", page)
        : Page.of("statistics/officers", page);
  }

  private Region province(String code) {
    return classifications
        .region(code)
        .filter(region -> region.code().length() == 2)
        .orElseThrow(NotThere::new);
  }

  @GetMapping(PATH + "/pemberi-kerja")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView served(@RequestParam(defaultValue = "") String wilayah) {
    Acting acting = Acting.current();
    Region region = classifications.region(wilayah).orElseThrow(NotThere::new);
    if (wilayah.length() > 4 || !acting.scope().contains(wilayah)) {
      throw new NotThere();
    }
    LocalDate today = days.today(acting.territory());
    return Page.of(
        "statistics/served",
        new ServedPage(region.name(), picture.served(Scope.of(wilayah), today)));
  }

  record ServedPage(String place, List<OfficerPicture.Served> rows) {}
}
