package id.antarkerja.officers.changes;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.registry.Absences;
import id.antarkerja.officers.registry.OfficerRecord;
import id.antarkerja.officers.registry.OwnWords;
import id.antarkerja.officers.registry.RecordFields;
import id.antarkerja.officers.registry.RecordForm;
import id.antarkerja.officers.registry.Records;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Data saya": every officer looks after their own record. */
@Controller
class OwnPages {
  private static final String PATH = "/petugas/data-saya";
  private static final String TEMPLATE = "officers/changes/own";
  private static final int LONGEST_ABSENCE_YEARS = 2;

  private final Changes changes;
  private final Records records;
  private final Absences absences;
  private final Writes writes;
  private final Days days;

  OwnPages(Changes changes, Records records, Absences absences, Writes writes, Days days) {
    this.changes = changes;
    this.records = records;
    this.absences = absences;
    this.writes = writes;
    this.days = days;
  }

  @GetMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView own() {
    OfficerRecord officer = records.own();
    return Page.of(
        TEMPLATE,
        page(
            officer,
            filled(officer),
            OwnWordsForm.filled(officer),
            Form.empty(),
            officer.version()));
  }

  @PostMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView propose(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    OfficerRecord officer = records.own();
    Form form = Form.of(fields);
    RecordFields wanted = RecordForm.read(form, officer.kind(), days.today(officer.territory()));
    if (!form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  changes.propose(wanted);
                  return PATH + "#menunggu";
                }));
      } catch (RefusedException refused) {
        RecordForm.rejectAll(form, refused.reasons());
      }
    }
    return Page.unprocessable(
        TEMPLATE,
        page(officer, form, OwnWordsForm.filled(officer), Form.empty(), officer.version()));
  }

  @PostMapping(PATH + "/kata")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView say(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    int version = submission.requireVersion();
    Form form = Form.of(fields);
    OwnWords words = OwnWordsForm.read(form);
    if (words != null) {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                records.say(version, words);
                return PATH + "#kata";
              }));
    }
    OfficerRecord officer = records.own();
    return Page.unprocessable(
        TEMPLATE, page(officer, filled(officer), form, Form.empty(), version));
  }

  @PostMapping(PATH + "/absen")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView away(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    LocalDate from = form.requiredDate("from");
    LocalDate until = form.requiredDate("until");
    UUID standIn = form.uuid("standIn");
    if (from != null && until != null) {
      if (until.isBefore(from)) {
        form.reject("until", "officers.own.away.order");
      } else if (until.isAfter(from.plusYears(LONGEST_ABSENCE_YEARS))) {
        form.reject("until", "officers.own.away.long");
      } else if (until.isBefore(days.today())) {
        form.reject("until", "officers.own.away.past");
      }
    }
    if (from != null && until != null && !form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  absences.add(from, until, standIn);
                  return PATH + "#absen";
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    OfficerRecord officer = records.own();
    return Page.unprocessable(
        TEMPLATE,
        page(officer, filled(officer), OwnWordsForm.filled(officer), form, officer.version()));
  }

  @PostMapping(PATH + "/absen/{id}/selesai")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView back(@PathVariable UUID id, Submission submission) {
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              absences.end(id);
              return PATH + "#absen";
            }));
  }

  /** With what waits already in it, so that sending it again changes nothing. */
  private Form filled(OfficerRecord officer) {
    return RecordForm.filled(changes.wanted(officer.id(), records.fields(officer.id())));
  }

  private OwnPage page(OfficerRecord officer, Form form, Form words, Form away, int version) {
    return new OwnPage(
        officer,
        form,
        words,
        away,
        version,
        changes.waiting(officer.id()),
        changes.decided(officer.id()),
        absences.own(),
        absences.colleagues());
  }
}
