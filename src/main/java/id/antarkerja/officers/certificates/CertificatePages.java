package id.antarkerja.officers.certificates;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.registry.OfficerRecord;
import id.antarkerja.officers.registry.Records;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One's own certificates, and those a head decides about. */
@Controller
class CertificatePages {
  static final String OWN = "/petugas/data-saya/sertifikat";
  static final String LIST = "/petugas/pejabat/sertifikat";
  private static final String OWN_PAGE = "officers/certificates/own";
  private static final String LIST_PAGE = "officers/certificates/list";
  private static final String ONE_PAGE = "officers/certificates/one";
  private static final String JOB = "officers.certificate";
  private static final int LAST = 100_000;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_REASON = 500;
  private static final int SHORTEST_REASON = 5;

  private final Certificates certificates;
  private final Records records;
  private final Writes writes;
  private final Days days;

  CertificatePages(Certificates certificates, Records records, Writes writes, Days days) {
    this.certificates = certificates;
    this.records = records;
    this.writes = writes;
    this.days = days;
  }

  @GetMapping(OWN)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView own() {
    return Page.of(OWN_PAGE, ownPage(Form.empty()));
  }

  @PostMapping(OWN)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView propose(
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Submission submission) {
    Form form = Form.of(fields);
    NewCertificate wanted = read(form, file);
    if (wanted != null) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  certificates.propose(wanted);
                  return OWN;
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable(OWN_PAGE, ownPage(form));
  }

  private @Nullable NewCertificate read(Form form, @Nullable MultipartFile file) {
    String name = form.required("name");
    String issuer = form.required("issuer");
    String number = form.text("number", LONGEST_NUMBER);
    LocalDate issued = form.requiredDate("issuedOn");
    LocalDate until = form.date("validUntil");
    LocalDate today = days.today(records.own().territory());
    if (issued != null && issued.isAfter(today)) {
      form.reject("issuedOn", "reason.officers.sheet.future");
    }
    if (issued != null && until != null && until.isBefore(issued)) {
      form.reject("validUntil", "officers.certificate.order");
    }
    Paper paper = null;
    try {
      paper = file == null || file.isEmpty() ? null : Paper.of(bytes(file));
    } catch (RefusedException refused) {
      refused.reasons().forEach(r -> form.reject("file", r.key(), r.parameters().toArray()));
    }
    return name == null || issuer == null || issued == null || form.hasErrors()
        ? null
        : new NewCertificate(name, issuer, number, issued, until, paper);
  }

  @PostMapping(OWN + "/{id}/tarik")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView withdraw(@PathVariable UUID id, Submission submission) {
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              certificates.withdraw(id);
              return OWN;
            }));
  }

  @GetMapping(LIST)
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView list(@RequestParam MultiValueMap<String, String> parameters) {
    Form form = Form.of(parameters);
    return Page.of(
        LIST_PAGE,
        new ListPage(
            certificates.waiting(skip(form, "menunggu")),
            certificates.ending(skip(form, "habis")),
            today()));
  }

  private static int skip(Form form, String list) {
    Integer sent = form.whole(list, 0, LAST);
    return sent == null ? 0 : sent;
  }

  /** With its number, on record and within the reader's limits. */
  @GetMapping(LIST + "/{id}/tampilkan")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView inFull(@PathVariable UUID id) {
    return Page.of(ONE_PAGE, new AskedPage(certificates.inFull(id), Form.empty(), today()));
  }

  @PostMapping(LIST + "/{id}/putuskan")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView decide(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Certificate one = certificates.seen(id);
    if (!records.mayDecide(one.officerId())) {
      throw new NotThere();
    }
    Form form = Form.of(fields);
    boolean yes = "ya".equals(form.oneOf("putusan", List.of("ya", "tidak")));
    String reason = form.text("alasan", LONGEST_REASON);
    if (form.value("putusan").isEmpty()) {
      form.reject("putusan", "error.required");
    } else if (!yes && (reason == null || reason.length() < SHORTEST_REASON)) {
      form.reject("alasan", "officers.decide.reason");
    }
    return form.hasErrors()
        ? Page.unprocessable(ONE_PAGE, new AskedPage(one, form, today()))
        : Page.seeOther(
            writes.once(
                submission,
                () -> {
                  certificates.decide(id, yes ? null : reason);
                  return LIST;
                }));
  }

  /** As a file that is kept, never as a page of ours. */
  @GetMapping(LIST + "/{id}/berkas")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ResponseEntity<byte[]> file(@PathVariable UUID id) {
    UUID file = certificates.fileOf(id);
    Paper paper = Acting.get(Acting.system(JOB), () -> certificates.paper(file));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(paper.type()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(paper.name()).build().toString())
        .body(paper.content());
  }

  private OwnPage ownPage(Form form) {
    OfficerRecord own = records.own();
    return new OwnPage(own, certificates.own(), form, days.today(own.territory()));
  }

  private LocalDate today() {
    return days.today(Acting.current().territory());
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  record OwnPage(
      OfficerRecord officer, List<Certificate> certificates, Form form, LocalDate today) {}

  record ListPage(Part waiting, Part ending, LocalDate today) {}

  /** One that somebody decides about. */
  record AskedPage(Certificate certificate, Form form, LocalDate today) {}
}
