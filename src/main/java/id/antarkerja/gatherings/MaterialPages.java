package id.antarkerja.gatherings;

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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files of a gathering: always to be saved, never shown by the browser as a page of ours. */
@Controller
class MaterialPages {
  private static final String FILES = Gathering.HOME + "/{id}/bahan";

  private final Materials materials;
  private final Writes writes;

  MaterialPages(Materials materials, Writes writes) {
    this.materials = materials;
    this.writes = writes;
  }

  @GetMapping(FILES + "/{file}")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ResponseEntity<byte[]> one(@PathVariable UUID id, @PathVariable UUID file) {
    Material material = materials.one(id, file);
    byte[] bytes = Acting.get(Materials.onBehalf(), () -> materials.bytes(file));
    return SentFile.download(material.name(), material.contentType(), bytes);
  }

  @PostMapping(FILES)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView add(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    materials.demandOurs(id);
    Material.Part part = Form.of(fields).oneOf("part", Material.Part.class);
    SentFile sent = SentFile.of(file, Materials.LONGEST_FILE);
    if (sent == null || part == null) {
      throw new RefusedException(
          Reason.of(sent == null ? "gatherings.file.none" : "gatherings.file.part"));
    }
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              materials.add(id, part, sent.name(), sent.content());
              return back(id);
            }));
  }

  @PostMapping(FILES + "/{file}/hapus")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView remove(@PathVariable UUID id, @PathVariable UUID file, Submission submission) {
    materials.demandOurs(id);
    return Page.seeOther(
        Acting.get(
            Materials.onBehalf(),
            () ->
                writes.once(
                    submission,
                    () -> {
                      materials.remove(id, file);
                      return back(id);
                    })));
  }

  private static String back(UUID id) {
    return Gathering.HOME + "/" + id + "#bahan";
  }
}
