package id.antarkerja.circulars;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
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

/** Files of a circular: always to be saved, never shown by the browser as a page of ours. */
@Controller
class AttachmentPages {
  private static final String FILES = Circular.HOME + "/{id}/lampiran";

  private final Attachments attachments;
  private final CircularPages pages;
  private final Writes writes;

  AttachmentPages(Attachments attachments, CircularPages pages, Writes writes) {
    this.attachments = attachments;
    this.pages = pages;
    this.writes = writes;
  }

  @GetMapping(FILES + "/{file}")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ResponseEntity<byte[]> one(@PathVariable UUID id, @PathVariable UUID file) {
    Attachment attachment = attachments.one(id, file);
    byte[] bytes = Acting.get(Attachments.onBehalf(), () -> attachments.bytes(file));
    return SentFile.download(attachment.name(), attachment.contentType(), bytes);
  }

  @PostMapping(FILES)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView add(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Submission submission) {
    attachments.demandDraft(id);
    Form form = Form.empty();
    try {
      SentFile sent = SentFile.of(file, Attachments.LONGEST_FILE);
      if (sent == null) {
        throw new RefusedException(Reason.of("circulars.file.none"));
      }
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                attachments.add(id, sent.name(), sent.content());
                return Circular.HOME + "/" + id + "#lampiran";
              }));
    } catch (RefusedException refused) {
      refused.reasons().forEach(one -> form.reject("file", one.key(), one.parameters().toArray()));
      return Page.unprocessable(CircularPages.TEMPLATE, pages.page(id, form));
    }
  }

  @PostMapping(FILES + "/{file}/hapus")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView remove(@PathVariable UUID id, @PathVariable UUID file, Submission submission) {
    attachments.demandDraft(id);
    return Page.seeOther(
        Acting.get(
            Attachments.onBehalf(),
            () ->
                writes.once(
                    submission,
                    () -> {
                      attachments.remove(id, file);
                      return Circular.HOME + "/" + id + "#lampiran";
                    })));
  }
}
