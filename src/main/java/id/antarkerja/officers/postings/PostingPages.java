package id.antarkerja.officers.postings;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficeFinder;
import id.antarkerja.officers.registry.OfficerRecord;
import id.antarkerja.officers.registry.OfficerStatus;
import id.antarkerja.officers.registry.Records;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an officer worked, and the decrees that say so. */
@Controller
class PostingPages {
  private static final String PATH = "/petugas/pejabat/{id}/riwayat";
  private static final String TEMPLATE = "officers/postings/history";
  private static final int MOST = 2_000;

  private final Postings postings;
  private final Records records;
  private final OfficeFinder finder;
  private final Writes writes;
  private final Days days;

  PostingPages(Postings postings, Records records, OfficeFinder finder, Writes writes, Days days) {
    this.postings = postings;
    this.records = records;
    this.finder = finder;
    this.writes = writes;
    this.days = days;
  }

  @GetMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView history(@PathVariable UUID id) {
    OfficerRecord officer = records.one(id);
    if (records.mayDecide(id)) {
      StepUp.require();
    }
    return Page.of(TEMPLATE, page(officer, Form.empty(), Form.empty(), officer.version()));
  }

  @PostMapping(PATH)
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView record(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    OfficerRecord officer = decided(id);
    int version = submission.requireVersion();
    Form form = Form.of(fields);
    NewPosting posting = read(form);
    if (posting != null && !form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  postings.record(id, version, posting);
                  return officer.path();
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable(TEMPLATE, page(officer, form, Form.empty(), version));
  }

  private @Nullable NewPosting read(Form form) {
    Office office = finder.read(form, "place");
    Post post = form.requiredOneOf("post", Post.class);
    String decree = form.text("decreeNo", 100);
    LocalDate decreeOn = form.date("decreeOn");
    LocalDate from = form.requiredDate("from");
    return office == null || post == null || from == null
        ? null
        : new NewPosting(office.id().value(), post, decree, decreeOn, from);
  }

  @PostMapping("/petugas/pejabat/{id}/kedudukan")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView changeStatus(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    OfficerRecord officer = decided(id);
    int version = submission.requireVersion();
    Form form = Form.of(fields);
    OfficerStatus status = form.requiredOneOf("status", OfficerStatus.class);
    LocalDate on = form.requiredDate("on");
    if (on != null && on.isAfter(days.today(officer.territory()))) {
      form.reject("on", "officers.status.future");
    }
    if (status != null && on != null && !form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  postings.leave(id, version, status, on);
                  return officer.path();
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable(TEMPLATE, page(officer, Form.empty(), form, version));
  }

  private OfficerRecord decided(UUID id) {
    OfficerRecord officer = records.one(id);
    if (!records.mayDecide(id)) {
      throw new NotThere();
    }
    return officer;
  }

  private PostingsPage page(OfficerRecord officer, Form form, Form status, int version) {
    return new PostingsPage(
        officer, postings.of(officer.id()), records.mayDecide(officer.id()), form, status, version);
  }

  /** Who worked where on a day, in the reader's range, by what is known now. */
  @GetMapping("/petugas/pejabat/penugasan")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView at(@RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    LocalDate asked = form.date("pada");
    LocalDate day = asked == null ? days.today() : asked;
    if (form.value("pada").isEmpty()) {
      form.put("pada", day);
    }
    List<WorkedThere> rows =
        postings.at(Acting.current().scope(), day, Instant.now().plusSeconds(60), MOST);
    return Page.of("officers/postings/day", new DayPage(form, day, rows));
  }

  /** The registry of one day. */
  record DayPage(Form form, LocalDate day, List<WorkedThere> rows) {}
}
