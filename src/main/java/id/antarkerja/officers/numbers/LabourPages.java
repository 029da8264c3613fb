package id.antarkerja.officers.numbers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.numbers.LabourForce.Load;
import id.antarkerja.officers.numbers.LabourRows.Wrong;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The official labour force: the list behind a ratio, and where the centre loads it. */
@Controller
class LabourPages {
  static final String PATH = "/petugas/laporan/angkatan-kerja";
  static final String LOAD = PATH + "/muat";
  private static final String TEMPLATE = "officers/numbers/labour";

  private final LabourForce labour;
  private final Classifications classifications;
  private final Writes writes;
  private final Days days;

  LabourPages(LabourForce labour, Classifications classifications, Writes writes, Days days) {
    this.labour = labour;
    this.classifications = classifications;
    this.writes = writes;
    this.days = days;
  }

  @GetMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView show(
      @RequestParam(defaultValue = "") String wilayah,
      @RequestParam(required = false) @Nullable UUID muatan) {
    Load load = muatan == null ? null : labour.loaded(muatan).orElse(null);
    return Page.of(TEMPLATE, page(wilayah, load, Form.empty(), List.of()));
  }

  /** The same page with the form, after a fresh proof: a list changes what the country is told. */
  @GetMapping(LOAD)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form() {
    LabourForce.demandLoader();
    return Page.of(TEMPLATE, page("", null, Form.empty(), List.of()));
  }

  @PostMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView load(
      @RequestParam(required = false) @Nullable MultipartFile file, Submission submission) {
    LabourForce.demandLoader();
    Form form = Form.empty();
    List<Wrong> wrong = List.of();
    if (file == null || file.isEmpty()) {
      form.reject("file", "error.required");
    } else if (file.getSize() > LabourFile.LONGEST) {
      form.reject("file", "reason.file.tooLarge", LabourFile.LONGEST / (1024 * 1024));
    } else {
      try {
        int year = days.today(Acting.current().territory()).getYear();
        LabourRows read = LabourRows.of(LabourFile.rows(bytes(file)), classifications, year);
        wrong = read.wrong();
        if (wrong.isEmpty()) {
          return Page.seeOther(
              writes.once(submission, () -> PATH + "?muatan=" + labour.load(read.rows())));
        }
        form.reject("file", "reason.officers.labour.wrong");
      } catch (RefusedException refused) {
        refused.reasons().forEach(r -> form.reject("file", r.key(), r.parameters().toArray()));
      }
    }
    return Page.unprocessable(TEMPLATE, page("", null, form, wrong));
  }

  private LabourPage page(String region, @Nullable Load load, Form form, List<Wrong> wrong) {
    if (!region.isEmpty() && classifications.region(region).isEmpty()) {
      throw new NotThere();
    }
    List<LabourPoint> points =
        region.isEmpty()
            ? labour.latest().values().stream()
                .sorted(Comparator.comparing(LabourPoint::region))
                .toList()
            : labour.of(region);
    List<Line> lines =
        points.stream()
            .map(point -> new Line(point, classifications.placeName(point.region())))
            .toList();
    return new LabourPage(
        region.isEmpty() ? "" : classifications.placeName(region),
        lines,
        load,
        form,
        wrong,
        LabourForce.mayLoad(),
        StepUp.isFresh(),
        OfficeZone.ofRegion(Acting.current().territory()));
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  record Line(LabourPoint point, String place) {}

  /**
   * @param place whose points these are; "" for the latest of every region
   * @param load what became of the list that was just loaded
   */
  record LabourPage(
      String place,
      List<Line> lines,
      @Nullable Load load,
      Form form,
      List<Wrong> wrong,
      boolean mayLoad,
      boolean proved,
      OfficeZone zone) {
    private static final int SHOWN = 200;

    List<Wrong> shown() {
      return wrong.stream().limit(SHOWN).toList();
    }

    String loaded(LabourPoint point) {
      return T.moment(point.loadedAt().toInstant(), zone);
    }
  }
}
