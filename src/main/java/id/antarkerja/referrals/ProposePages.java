package id.antarkerja.referrals;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Putting somebody forward: who, where, and what speaks against it. */
@Controller
class ProposePages {
  private static final String ADDRESS = "/petugas/rujukan/baru";

  private final Referrals referrals;
  private final Parties parties;
  private final Writes writes;
  private final TransactionTemplate transaction;

  ProposePages(
      Referrals referrals, Parties parties, Writes writes, TransactionTemplate transaction) {
    this.referrals = referrals;
    this.parties = parties;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(ADDRESS)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form(
      @RequestParam UUID pencari,
      @RequestParam UUID lowongan,
      @RequestParam(required = false) @Nullable UUID permintaan) {
    Form form = Form.empty();
    form.put("pencari", pencari).put("lowongan", lowongan).put("permintaan", permintaan);
    return Page.of("referrals/new", page(form, pencari, lowongan));
  }

  @PostMapping(ADDRESS)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView propose(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    UUID person = form.uuid("pencari");
    UUID vacancy = form.uuid("lowongan");
    UUID request = form.uuid("permintaan");
    if (person == null || vacancy == null || form.hasErrors()) {
      throw new NotThere();
    }
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () ->
                  switch (referrals.propose(person, new VacancyId(vacancy), request)) {
                    case Proposal.Proposed(ReferralId id) -> "/petugas/rujukan/" + id.value();
                    case Proposal.Refused(var reasons) -> throw new RefusedException(reasons);
                  }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable("referrals/new", page(form, person, vacancy));
    }
  }

  private ProposePage page(Form form, UUID person, UUID vacancy) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                new ProposePage(
                    parties.candidate(person),
                    parties.target(new VacancyId(vacancy)),
                    referrals.verdict(person, new VacancyId(vacancy)),
                    form)));
  }
}
