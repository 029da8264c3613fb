package id.antarkerja.interchange;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Officers bring files of vacancies and see what became of every record. */
@Controller
class ImportPages {
  private static final String HOME = "/petugas/impor";
  private static final int NEWEST = 20;
  private static final int PAGE = 100;

  private final Imports imports;
  private final Writes writes;

  ImportPages(Imports imports, Writes writes) {
    this.imports = imports;
    this.writes = writes;
  }

  @GetMapping(HOME)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView list() {
    return Page.of("interchange/list", new ImportListPage(Form.empty(), imports.newest(NEWEST)));
  }

  @PostMapping(HOME)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView upload(
      @RequestParam(required = false) @Nullable MultipartFile file, Submission submission) {
    Form form = Form.empty();
    if (file == null || file.isEmpty()) {
      form.reject("file", "error.required");
    } else if (file.getSize() > Imports.LONGEST_FILE) {
      form.reject("file", "reason.file.tooLarge", Imports.LONGEST_FILE / (1024 * 1024));
    } else {
      try {
        String name = clean(file.getOriginalFilename());
        byte[] content = bytes(file);
        return Page.seeOther(writes.once(submission, () -> started(name, content)));
      } catch (UnreadableFile unreadable) {
        form.reject("file", unreadable.code());
      }
    }
    return Page.unprocessable("interchange/list", new ImportListPage(form, imports.newest(NEWEST)));
  }

  private String started(String name, byte[] content) {
    Imports.Started started = imports.start(name, content);
    return HOME + "/" + started.id().value() + (started.before() ? "?sudah=ya" : "");
  }

  @GetMapping(HOME + "/{id}")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView one(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String keadaan,
      @RequestParam(defaultValue = "0") int setelah,
      @RequestParam(defaultValue = "") String sudah) {
    ImportId importId = new ImportId(id);
    RecordState state =
        Stream.of(RecordState.values())
            .filter(known -> known.name().equals(keadaan))
            .findFirst()
            .orElse(null);
    List<RecordRow> records = imports.records(importId, state, setelah, PAGE + 1);
    String next = null;
    if (records.size() > PAGE) {
      records = records.subList(0, PAGE);
      next =
          HOME
              + "/"
              + id
              + "?keadaan="
              + (state == null ? "" : state)
              + "&setelah="
              + records.getLast().n();
    }
    return Page.of(
        "interchange/one",
        new ImportPage(imports.one(importId), !sudah.isEmpty(), state, records, setelah, next));
  }

  /** A label to show, never a path. */
  private static String clean(@Nullable String name) {
    return Form.of(Map.of("name", List.of(name == null ? "" : name))).value("name");
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
