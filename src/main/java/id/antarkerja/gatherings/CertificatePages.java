package id.antarkerja.gatherings;

import gg.jte.Content;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.documents.Documents;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.documents.Qr;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.officers.Offices;
import id.antarkerja.officers.directory.Card;
import id.antarkerja.officers.directory.Directory;
import id.antarkerja.web.Page;
import id.antarkerja.web.Section;
import id.antarkerja.web.SentFile;
import id.antarkerja.web.T;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Certificates of attendance: one's own with the paper, a colleague's as far as they hold. */
@Controller
class CertificatePages implements Section {
  private static final String LIST = Gathering.HOME + "/sertifikat";
  private static final int AFTER_SIGN_IN = 70;

  private final Certificates certificates;
  private final Gatherings gatherings;
  private final Directory directory;
  private final Offices offices;
  private final Documents documents;
  private final PublicUrl publicUrl;

  CertificatePages(
      Certificates certificates,
      Gatherings gatherings,
      Directory directory,
      Offices offices,
      Documents documents,
      PublicUrl publicUrl) {
    this.certificates = certificates;
    this.gatherings = gatherings;
    this.directory = directory;
    this.offices = offices;
    this.documents = documents;
    this.publicUrl = publicUrl;
  }

  @GetMapping(LIST)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView own() {
    return Page.of("gatherings/certificates", new OwnPage(certificates.own()));
  }

  @GetMapping(LIST + "/{officer}")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView ofColleague(@PathVariable UUID officer) {
    if (officer.equals(Acting.current().actor().id())) {
      return Page.seeOther(LIST);
    }
    Card card = directory.one(officer);
    return Page.of("gatherings/colleague", new ColleaguePage(card, certificates.of(officer)));
  }

  /** The paper, made anew from what was written on its day. */
  @GetMapping(Gathering.HOME + "/{id}/sertifikat.pdf")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ResponseEntity<byte[]> paper(@PathVariable UUID id) {
    Certificate certificate =
        certificates.own(id).filter(Certificate::holds).orElseThrow(NotThere::new);
    Gathering gathering = gatherings.one(id);
    String address = publicUrl.of(Documents.path(certificate.code()));
    var paper =
        new PaperPage(certificate, gathering, offices.one(gathering.officeId()).name(), address);
    byte[] pdf = T.inIndonesian(() -> documents.pdf("gatherings/certificate", paper));
    return SentFile.download(
        "sertifikat-" + certificate.number().replace('/', '-') + ".pdf", "application/pdf", pdf);
  }

  @Override
  public String page() {
    return "officer";
  }

  @Override
  public int order() {
    return AFTER_SIGN_IN;
  }

  @Override
  public String labelKey() {
    return "gatherings.certificate.section";
  }

  @Override
  public String href(UUID id) {
    return LIST + "/" + id;
  }

  record OwnPage(List<Certificate> certificates) {}

  record ColleaguePage(Card card, List<Certificates.Shown> certificates) {}

  record PaperPage(Certificate certificate, Gathering gathering, String office, String address) {
    Content qr() {
      return Qr.content(address);
    }

    String when() {
      return GatheringPage.spoken(gathering);
    }
  }
}
