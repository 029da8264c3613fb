package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Page;
import id.antarkerja.web.SentFile;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files of a practice: always to be saved, never shown by the browser as a page of ours. */
@Controller
class AttachmentPages {
  private static final String FILES = Practice.HOME + "/{id}/lampiran";

  private final Practices practices;
  private final PracticeParts parts;
  private final Writes writes;

  AttachmentPages(Practices practices, PracticeParts parts, Writes writes) {
    this.practices = practices;
    this.parts = parts;
    this.writes = writes;
  }

  @GetMapping(FILES + "/{file}")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ResponseEntity<byte[]> one(@PathVariable UUID id, @PathVariable UUID file) {
    Attachment attachment = parts.attachment(id, file);
    byte[] bytes = Acting.get(PracticeParts.onBehalf(), () -> parts.bytes(file));
    return SentFile.download(attachment.name(), attachment.contentType(), bytes);
  }

  @PostMapping(FILES)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView add(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Submission submission) {
    Version draft = practices.draftOfMine(id);
    SentFile sent = SentFile.of(file, Attachments.LONGEST_FILE);
    if (sent == null) {
      throw new RefusedException(Reason.of("practices.file.none"));
    }
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              parts.attach(id, sent.name(), sent.content());
              return draft.path() + "#lampiran";
            }));
  }

  @PostMapping(FILES + "/{file}/hapus")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView remove(@PathVariable UUID id, @PathVariable UUID file, Submission submission) {
    Version draft = practices.draftOfMine(id);
    return Page.seeOther(
        Acting.get(
            PracticeParts.onBehalf(),
            () ->
                writes.once(
                    submission,
                    () -> {
                      parts.detach(id, draft.id(), file);
                      return draft.path() + "#lampiran";
                    })));
  }
}
