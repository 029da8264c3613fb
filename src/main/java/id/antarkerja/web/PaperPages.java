package id.antarkerja.web;

import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.documents.Documents;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Anybody with a paper of ours can see whether it is real; nobody learns whose it is. */
@Controller
class PaperPages {
  private final Documents documents;

  PaperPages(Documents documents) {
    this.documents = documents;
  }

  @GetMapping("/surat/{code}")
  @AllowedToAnyone
  ModelAndView verify(@PathVariable String code) {
    return documents
        .verification(code)
        .map(paper -> Page.of("web/paper", new PaperPage(paper)))
        .orElseGet(() -> Page.with(HttpStatus.NOT_FOUND, "web/paper", new PaperPage(null)));
  }
}
