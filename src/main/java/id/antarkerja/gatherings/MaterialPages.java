package id.antarkerja.gatherings;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
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
  private final GatheringView view;
  private final Writes writes;

  MaterialPages(Materials materials, GatheringView view, Writes writes) {
    this.materials = materials;
    this.view = view;
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
    Form form = Form.of(fields);
    Material.Part part = form.requiredOneOf("part", Material.Part.class);
    try {
      materials.demandOurs(id);
      SentFile sent = SentFile.of(file, Materials.LONGEST_FILE);
      if (sent == null) {
        form.reject("file", "reason.gatherings.file.none");
      } else if (part != null) {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  materials.add(id, part, sent.name(), sent.content());
                  return back(id);
                }));
      }
    } catch (RefusedException refused) {
      refused.reasons().forEach(one -> form.reject("file", one.key(), one.parameters().toArray()));
    }
    return view.wrong(id, form);
  }

  @PostMapping(FILES + "/{file}/hapus")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView remove(@PathVariable UUID id, @PathVariable UUID file, Submission submission) {
    try {
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
    } catch (RefusedException refused) {
      Form form = Form.empty();
      form.rejectAll(refused.reasons());
      return view.wrong(id, form);
    }
  }

  private static String back(UUID id) {
    return Gathering.HOME + "/" + id + "#bahan";
  }
}
