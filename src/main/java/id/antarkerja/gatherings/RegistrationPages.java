package id.antarkerja.gatherings;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Submission;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Coming, not coming, for oneself or for one's officers, and what one says afterwards. */
@Controller
class RegistrationPages {
  private static final String ONE = Gathering.HOME + "/{id}";

  private final Gatherings gatherings;
  private final Registrations registrations;
  private final Calendars calendars;
  private final Ratings ratings;
  private final GatheringView view;

  RegistrationPages(
      Gatherings gatherings,
      Registrations registrations,
      Calendars calendars,
      Ratings ratings,
      GatheringView view) {
    this.gatherings = gatherings;
    this.registrations = registrations;
    this.calendars = calendars;
    this.ratings = ratings;
    this.view = view;
  }

  @PostMapping(ONE + "/daftar")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView register(@PathVariable UUID id, Submission submission) {
    gatherings.one(id);
    return view.done(id, submission, Form.empty(), () -> registrations.register(id));
  }

  @PostMapping(ONE + "/mundur")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView giveBack(@PathVariable UUID id, Submission submission) {
    gatherings.one(id);
    return view.done(id, submission, Form.empty(), () -> registrations.giveBack(id));
  }

  @PostMapping(ONE + "/daftarkan")
  @Allowed(Role.HEAD)
  ModelAndView registerOfficer(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    return officer(id, fields, submission, officer -> registrations.register(id, officer));
  }

  @PostMapping(ONE + "/mundurkan")
  @Allowed(Role.HEAD)
  ModelAndView giveBackOfficer(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    return officer(id, fields, submission, officer -> registrations.giveBack(id, officer));
  }

  private ModelAndView officer(
      UUID id, MultiValueMap<String, String> fields, Submission submission, Consumer<UUID> act) {
    gatherings.one(id);
    Form form = Form.of(fields);
    UUID officer = form.uuid("officer");
    if (officer == null) {
      if (!form.hasErrors()) {
        form.reject("officer", "error.choose");
      }
      return view.wrong(id, form);
    }
    return view.done(id, submission, form, () -> act.accept(officer));
  }

  @PostMapping(ONE + "/nilai")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView rate(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    gatherings.one(id);
    Form form = Form.of(fields);
    Integer rating = form.requiredWhole("rating", 1, Ratings.TOGETHER);
    String words = form.lines("words", Ratings.LONGEST);
    NoNik.check(form, "words");
    if (rating == null || form.hasErrors()) {
      return view.wrong(id, form);
    }
    return view.done(id, submission, form, () -> ratings.rate(id, rating, words));
  }

  /** For the reader's own calendar; the link to join is in it for who has a place. */
  @GetMapping(ONE + "/kegiatan.ics")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  @Transactional(readOnly = true)
  ResponseEntity<byte[]> calendar(@PathVariable UUID id) {
    Gathering gathering = gatherings.one(id);
    return CalendarPages.file(
        calendars.file(gathering, registrations.own(id).orElse(null)), "kegiatan.ics");
  }
}
