package id.antarkerja.officers.workbook;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.sheets.Sheets;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where the registry comes back from a spreadsheet program. */
@Controller
class SheetPages {
  static final String HOME = "/petugas/pejabat/excel";
  private static final String SEND = "officers/workbook/send";
  private static final String DIFFERENCES = "officers/workbook/differences";

  private final SheetImports imports;
  private final Writes writes;
  private final TransactionTemplate transaction;

  SheetPages(SheetImports imports, Writes writes, TransactionTemplate transaction) {
    this.imports = imports;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(HOME)
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView form() {
    return Page.of(SEND, new SendPage(Form.empty()));
  }

  @PostMapping(HOME)
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView send(
      @RequestParam(required = false) @Nullable MultipartFile file, Submission submission) {
    Form form = Form.empty();
    if (file == null || file.isEmpty()) {
      form.reject("file", "error.required");
    } else if (file.getSize() > SheetImports.LONGEST_FILE) {
      form.reject("file", "reason.officers.sheet.tooLarge");
    } else {
      try {
        String name = label(file.getOriginalFilename());
        byte[] content = bytes(file);
        return Page.seeOther(
            writes.once(submission, () -> HOME + "/" + imports.keep(name, content)));
      } catch (RefusedException refused) {
        refused
            .reasons()
            .forEach(reason -> form.reject("file", reason.key(), reason.parameters().toArray()));
      }
    }
    return Page.unprocessable(SEND, new SendPage(form));
  }

  @GetMapping(HOME + "/{id}")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView one(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters) {
    StepUp.require();
    return Page.of(DIFFERENCES, page(id, Form.empty(), Form.of(parameters)));
  }

  @PostMapping(HOME + "/{id}")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView apply(@PathVariable UUID id, Submission submission) {
    StepUp.require();
    Form form = Form.empty();
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                imports.apply(id);
                return HOME + "/" + id;
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable(DIFFERENCES, page(id, form, Form.empty()));
    }
  }

  /** Headings alone, for people who are not here yet. */
  @GetMapping(HOME + "/contoh.xlsx")
  @Allowed({Role.HEAD, Role.ADMIN})
  ResponseEntity<byte[]> empty() {
    var out = new ByteArrayOutputStream();
    Sheets.write(out, List.of(T.inIndonesian(RegistryWorkbook::empty)));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Sheets.MEDIA_TYPE))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("pejabat-baru.xlsx").build().toString())
        .body(out.toByteArray());
  }

  private DifferencesPage page(UUID id, Form form, Form asked) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> DifferencesPage.of(imports.one(id), imports.compare(id), form, asked)));
  }

  /** A label to show, never a path. */
  private static String label(@Nullable String name) {
    String label = Form.of(Map.of("name", List.of(name == null ? "" : name))).value("name");
    return label.length() > 200 ? label.substring(0, 200) : label;
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  record SendPage(Form form) {
    boolean mayEnter() {
      return Newcomers.mayEnter();
    }
  }
}
