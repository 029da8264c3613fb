package id.antarkerja.exports;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.sheets.Sheets;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Shell;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages of exports; all of them need a fresh proof of who one is. */
@Controller
class ExportPages {
  private static final String PATH = "/petugas/ekspor";
  private static final String ORIGIN = "/petugas/audit/asal-baris";
  private static final int SHORTEST_REASON = 20;
  private static final int LONGEST_REASON = 500;

  private final Exports exports;
  private final Writes writes;
  private final TransactionTemplate transaction;

  ExportPages(Exports exports, Writes writes, TransactionTemplate transaction) {
    this.exports = exports;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView show() {
    StepUp.require();
    return Page.of("exports/exports", page(Form.empty()));
  }

  @PostMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView ask(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    StepUp.require();
    Form form = Form.of(fields);
    Whom whom = form.requiredOneOf("whom", Whom.class);
    ExportPurpose purpose = form.requiredOneOf("purpose", ExportPurpose.class);
    String reason = form.required("reason", LONGEST_REASON);
    if (reason != null && reason.length() < SHORTEST_REASON) {
      form.reject("reason", "exports.reasonShort");
    }
    if (whom == null || purpose == null || reason == null || form.hasErrors()) {
      return Page.unprocessable("exports/exports", page(form));
    }
    String office = Shell.current().officeName();
    return write(
        form,
        submission,
        id -> {
          if (whom == Whom.OFFICERS) {
            exports.askOfficers(purpose, reason, office);
          } else {
            exports.ask(whom == Whom.ACTIVE, purpose, reason, office);
          }
        },
        null);
  }

  @PostMapping(PATH + "/{id}/setujui")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView approve(@PathVariable UUID id, Submission submission) {
    return write(Form.empty(), submission, exports::approve, id);
  }

  @PostMapping(PATH + "/{id}/tolak")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView refuse(@PathVariable UUID id, Submission submission) {
    return write(Form.empty(), submission, exports::refuse, id);
  }

  private ModelAndView write(
      Form form,
      Submission submission,
      Consumer<UUID> effect,
      @org.jspecify.annotations.Nullable UUID id) {
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                effect.accept(id == null ? new UUID(0, 0) : id);
                return PATH;
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable("exports/exports", page(form));
    }
  }

  /**
   * By POST, because each one is counted: a link that a browser fetches ahead would use one up. A
   * second click is the same download: it gets the file, is on record, and uses up nothing; some
   * minutes later it leads to the page, where a download counts.
   */
  @PostMapping(PATH + "/{id}/berkas")
  @Allowed({Role.OFFICER, Role.HEAD})
  ResponseEntity<byte[]> load(@PathVariable UUID id, Submission submission) throws Exception {
    var first = new AtomicReference<@Nullable Export>();
    writes.once(
        submission,
        () -> {
          first.set(exports.load(id));
          return PATH;
        });
    Export loaded = first.get();
    if (loaded == null && !writes.actedJustNow(submission)) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PATH)).build();
    }
    Export export = loaded == null ? exports.again(id) : loaded;
    byte[] workbook = Acting.call(Acting.system("exports.load"), () -> exports.workbook(id));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Sheets.MEDIA_TYPE))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(export.fileName()).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(workbook);
  }

  private ExportPage page(Form form) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                new ExportPage(
                    form,
                    exports.count(true),
                    exports.count(false),
                    Acting.current().role() == Role.HEAD ? exports.countOfficers() : null,
                    exports.mine(),
                    exports.toDecide(),
                    exports.now())));
  }

  @GetMapping(ORIGIN)
  @Allowed({Role.AUDITOR, Role.ADMIN})
  ModelAndView origin() {
    return Page.of("exports/origin", new OriginPage(Form.empty(), false, java.util.List.of()));
  }

  /** By POST: what leaked stands in no address. */
  @PostMapping(ORIGIN)
  @Allowed({Role.AUDITOR, Role.ADMIN})
  ModelAndView originOf(@RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    String text = form.required("row", 200);
    if (text == null) {
      return Page.unprocessable("exports/origin", new OriginPage(form, false, java.util.List.of()));
    }
    return Page.of("exports/origin", new OriginPage(form, true, exports.origin(text)));
  }

  enum Whom {
    ACTIVE,
    ALL,
    OFFICERS
  }
}
