package id.antarkerja.officers.registry;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where heads and admins correct a record. */
@Controller
class RecordPages {
  private static final String PATH = "/petugas/pejabat/{id}/data";
  private static final String TEMPLATE = "officers/registry/record";

  private final Records records;
  private final Writes writes;
  private final Days days;

  RecordPages(Records records, Writes writes, Days days) {
    this.records = records;
    this.writes = writes;
    this.days = days;
  }

  @GetMapping(PATH)
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView form(@PathVariable UUID id) {
    OfficerRecord officer = changeable(id);
    Form form = RecordForm.filled(records.fields(id));
    return Page.of(TEMPLATE, new RecordPage(officer, form, officer.version()));
  }

  @PostMapping(PATH)
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView save(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    OfficerRecord officer = changeable(id);
    int version = submission.requireVersion();
    Form form = Form.of(fields);
    RecordFields read = RecordForm.read(form, officer.kind(), days.today(officer.territory()));
    if (!form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  records.save(id, version, read);
                  return officer.path();
                }));
      } catch (RefusedException refused) {
        RecordForm.rejectAll(form, refused.reasons());
      }
    }
    return Page.unprocessable(TEMPLATE, new RecordPage(officer, form, version));
  }

  private OfficerRecord changeable(UUID id) {
    OfficerRecord officer = records.one(id);
    if (!records.mayDecide(id)) {
      throw new NotThere();
    }
    return officer;
  }
}
