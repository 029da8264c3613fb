package id.antarkerja.statistics;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.officers.Office;
import id.antarkerja.sheets.Sheets;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.T;
import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** IPK III/1 on the page, as a workbook, and the list behind each of its numbers. */
@Controller
class ReportPages {
  private static final int MONTHS_OFFERED = 24;
  private static final Pattern MONTH = Pattern.compile("2[01][0-9]{2}-(0[1-9]|1[0-2])");

  private final Overviews overviews;
  private final Behind behind;
  private final ReportOffices offices;
  private final Days days;

  ReportPages(Overviews overviews, Behind behind, ReportOffices offices, Days days) {
    this.overviews = overviews;
    this.behind = behind;
    this.offices = offices;
    this.days = days;
  }

  @GetMapping("/petugas/laporan/iii-1")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView overview(@RequestParam MultiValueMap<String, String> parameters) {
    Form form = Form.of(parameters);
    Office office = offices.one(form.value("kantor"));
    YearMonth month = month(form, office);
    if (form.hasErrors()) {
      return Page.unprocessable("statistics/overview", page(office, current(office), form));
    }
    return Page.of("statistics/overview", page(office, month, form));
  }

  @GetMapping("/petugas/laporan/iii-1.xlsx")
  @Allowed({Role.OFFICER, Role.HEAD})
  ResponseEntity<byte[]> workbook(@RequestParam MultiValueMap<String, String> parameters) {
    Form form = Form.of(parameters);
    Office office = offices.one(form.value("kantor"));
    YearMonth month = month(form, office);
    if (form.hasErrors()) {
      throw new NotThere();
    }
    OverviewPage page = page(office, month, form);
    var out = new ByteArrayOutputStream();
    Sheets.write(out, Workbook.sheets(page));
    String name =
        "ipk-iii-1-" + office.territory().replace("*", "nasional") + "-" + month + ".xlsx";
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Sheets.MEDIA_TYPE))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(out.toByteArray());
  }

  @GetMapping("/petugas/laporan/iii-1/daftar")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView list(@RequestParam MultiValueMap<String, String> parameters) {
    Form form = Form.of(parameters);
    Office office = offices.one(form.value("kantor"));
    YearMonth month = month(form, office);
    Part part = Part.of(form.value("bagian")).orElseThrow(NotThere::new);
    Line line = Line.of(part, form.value("baris")).orElseThrow(NotThere::new);
    Cell column = new Cell(form.value("umur"), form.value("jk"));
    if (form.hasErrors() || !part.columns().contains(column)) {
      throw new NotThere();
    }
    var asked = new Asked(office.territory(), month);
    return part == Part.JOBSEEKERS
        ? persons(office, asked, line, column, form)
        : vacancies(office, asked, line, column, form);
  }

  private ModelAndView persons(Office office, Asked asked, Line line, Cell column, Form form) {
    Start after = Start.of(form.value("setelah"));
    var rows = behind.persons(asked, line, column, after);
    var shown = rows.subList(0, Math.min(Behind.PAGE, rows.size()));
    String next = rows.size() > Behind.PAGE ? shown.getLast().end() : null;
    long cell = overviews.jobseekers(asked).value(line, column);
    return Page.of(
        "statistics/persons",
        new PersonsPage(
            list(
                office, asked, Part.JOBSEEKERS, line, column, cell, after != Start.BEGINNING, next),
            shown));
  }

  private ModelAndView vacancies(Office office, Asked asked, Line line, Cell column, Form form) {
    UUID after = Start.id(form.value("setelah"));
    var rows = behind.vacancies(asked, line, column, after);
    var shown = rows.subList(0, Math.min(Behind.PAGE, rows.size()));
    String next = rows.size() > Behind.PAGE ? shown.getLast().id().toString() : null;
    long cell = overviews.vacancies(asked).value(line, column);
    return Page.of(
        "statistics/vacancies",
        new VacanciesPage(
            list(office, asked, Part.VACANCIES, line, column, cell, after != Start.NO_ID, next),
            shown));
  }

  private ListHead list(
      Office office,
      Asked asked,
      Part part,
      Line line,
      Cell column,
      long cell,
      boolean further,
      @Nullable String next) {
    return new ListHead(offices.name(office), asked, part, line, column, cell, further, next);
  }

  private OverviewPage page(Office office, YearMonth month, Form form) {
    var asked = new Asked(office.territory(), month);
    LocalDate today = days.today(office.region());
    boolean running = month.equals(YearMonth.from(today));
    return new OverviewPage(
        form.put("kantor", office.territory()).put("bulan", month),
        office,
        offices.name(office),
        offices.code(office),
        asked,
        running,
        overviews.jobseekers(asked),
        overviews.vacancies(asked),
        overviews.jobseekers(asked.lastMonth()),
        overviews.vacancies(asked.lastMonth()),
        running ? overviews.registeredNow(asked) : null,
        offices.choices(office),
        months(today, month));
  }

  /** The running month when none is named; what is none, or lies ahead, is an error. */
  private YearMonth month(Form form, Office office) {
    String text = form.value("bulan");
    YearMonth current = current(office);
    if (text.isEmpty()) {
      return current;
    }
    YearMonth month = MONTH.matcher(text).matches() ? parsed(text) : null;
    if (month == null || month.isAfter(current)) {
      form.reject("bulan", "statistics.noSuchMonth");
      return current;
    }
    return month;
  }

  private static @Nullable YearMonth parsed(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException notAMonth) {
      return null;
    }
  }

  private YearMonth current(Office office) {
    return YearMonth.from(days.today(office.region()));
  }

  private static List<Option> months(LocalDate today, YearMonth chosen) {
    var months = new ArrayList<Option>();
    YearMonth current = YearMonth.from(today);
    for (int ago = 0; ago < MONTHS_OFFERED; ago++) {
      YearMonth month = current.minusMonths(ago);
      String name = T.month(month.atDay(1));
      months.add(new Option(month.toString(), ago == 0 ? T.t("statistics.running", name) : name));
    }
    if (chosen.isBefore(current.minusMonths(MONTHS_OFFERED - 1L))) {
      months.add(new Option(chosen.toString(), T.month(chosen.atDay(1))));
    }
    return months;
  }
}
