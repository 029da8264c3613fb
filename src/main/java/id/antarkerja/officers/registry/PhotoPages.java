package id.antarkerja.officers.registry;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Pictures of officers: one's own is changed at once, colleagues everywhere see it. */
@Controller
class PhotoPages {
  private static final String JOB = "officers.photo";
  private static final String OWN = "/petugas/data-saya/foto";

  private final Photos photos;
  private final Writes writes;

  PhotoPages(Photos photos, Writes writes) {
    this.photos = photos;
    this.writes = writes;
  }

  @GetMapping("/petugas/pejabat/{id}/foto")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ResponseEntity<byte[]> photo(@PathVariable UUID id) {
    UUID photo = photos.of(id).orElseThrow(NotThere::new);
    byte[] bytes = Acting.get(Acting.system(JOB), () -> photos.bytes(photo));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.noStore())
        .body(bytes);
  }

  @PostMapping(OWN)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView change(
      @RequestParam(required = false) @Nullable MultipartFile photo, Submission submission) {
    if (photo == null || photo.isEmpty()) {
      throw new RefusedException(Reason.of("officers.photo.none"));
    }
    return replaced(submission, Picture.portrait(bytes(photo)));
  }

  @PostMapping(OWN + "/hapus")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView remove(Submission submission) {
    return replaced(submission, null);
  }

  private ModelAndView replaced(Submission submission, byte @Nullable [] portrait) {
    UUID self = Records.self();
    Acting system = Acting.onBehalfOf(Acting.current().actor(), JOB);
    return Page.seeOther(
        Acting.get(
            system,
            () ->
                writes.once(
                    submission,
                    () -> {
                      photos.replace(self, portrait);
                      return "/petugas/data-saya#foto";
                    })));
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
