package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
  private static final int LONGEST_LABEL = 200;

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
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(attachment.contentType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .cacheControl(CacheControl.noStore())
        .body(bytes);
  }

  @PostMapping(FILES)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView add(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Submission submission) {
    Version draft = practices.draftOfMine(id);
    if (file == null || file.isEmpty()) {
      throw new RefusedException(Reason.of("practices.file.none"));
    }
    if (file.getSize() > Attachments.LONGEST_FILE) {
      throw new RefusedException(
          Reason.of("file.tooLarge", Attachments.LONGEST_FILE / (1024 * 1024)));
    }
    String name = label(file.getOriginalFilename());
    byte[] content = bytes(file);
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              parts.attach(id, name, content);
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

  /** A label to show, never a path; its end says what it is. */
  private static String label(@Nullable String name) {
    String clean = Form.of(Map.of("name", List.of(name == null ? "" : name))).value("name");
    String label = clean.replaceAll("[\\\\/\\p{Cntrl}]", " ").strip();
    return label.length() > LONGEST_LABEL
        ? label.substring(label.length() - LONGEST_LABEL)
        : label;
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
