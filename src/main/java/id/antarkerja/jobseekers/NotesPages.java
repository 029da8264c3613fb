package id.antarkerja.jobseekers;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Protected notes of a person, for those who are named. */
@Controller
class NotesPages {
  static final String SUFFIX = "/catatan-terlindung";
  private static final String ONE = ListPages.PATH + "/{publicId}" + SUFFIX;
  private static final String TEMPLATE = "jobseekers/notes";
  private static final int LONGEST = 4000;

  private final ProtectedNotes notes;
  private final Writes writes;
  private final TransactionTemplate transaction;

  NotesPages(ProtectedNotes notes, Writes writes, TransactionTemplate transaction) {
    this.notes = notes;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView read(@PathVariable UUID publicId) {
    return Page.of(TEMPLATE, page(publicId, Form.empty()));
  }

  @PostMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView write(
      @PathVariable UUID publicId,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    NotesPage before = page(publicId, Form.of(fields));
    Form form = before.form();
    NoteKind kind = form.requiredOneOf("kind", NoteKind.class);
    String text = form.required("text", LONGEST);
    Set<UUID> readers = form.uuids("readers");
    if (kind != null && text != null && !form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  notes.write(publicId, kind, text, readers);
                  return before.href();
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable(TEMPLATE, before);
  }

  private NotesPage page(UUID publicId, Form form) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              String name = notes.name(publicId);
              StepUp.require();
              return new NotesPage(publicId, name, notes.of(publicId), notes.colleagues(), form);
            }));
  }
}
