package id.antarkerja.vacancies;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Occupation;
import id.antarkerja.employers.Employers;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Verdict;
import id.antarkerja.vacancies.FlagStore.Flagged;
import id.antarkerja.vacancies.VacancyDesk.Verifying;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An officer verifies before anything is published. */
@Controller
class VerifyPages {
  private static final int QUEUE_SHOWN = 8;

  private final Vacancies vacancies;
  private final VacancyDesk desk;
  private final Employers employers;
  private final Classifications classifications;
  private final Proposals proposals;
  private final Writes writes;

  VerifyPages(
      Vacancies vacancies,
      VacancyDesk desk,
      Employers employers,
      Classifications classifications,
      Proposals proposals,
      Writes writes) {
    this.vacancies = vacancies;
    this.desk = desk;
    this.employers = employers;
    this.classifications = classifications;
    this.proposals = proposals;
    this.writes = writes;
  }

  @GetMapping(VacancyPages.HOME + "/{id}/periksa")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView show(@PathVariable UUID id) {
    Verifying verifying = desk.verifying(new VacancyId(id));
    if (verifying.read().summary().status() != VacancyStatus.SUBMITTED) {
      return Page.seeOther(VacancyPages.HOME + "/" + id);
    }
    return Page.of("vacancies/verify", page(verifying, suggested(verifying)));
  }

  @PostMapping(VacancyPages.HOME + "/{id}/periksa")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView decide(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    Verifying verifying = desk.verifying(new VacancyId(id));
    if (form.value("keputusan").equals("preview")) {
      return Page.of("vacancies/verify", page(verifying, form));
    }
    String note = form.lines("note", 1000);
    Decision decision = read(form, verifying);
    if (decision != null && !form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  Verdict verdict =
                      decision.on(
                          new VacancyId(id), submission.requireVersion(), note == null ? "" : note);
                  if (verdict instanceof Verdict.Refused refused) {
                    throw new RefusedException(refused.reasons());
                  }
                  return VacancyPages.HOME + "/" + id;
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      } catch (StaleChange faster) {
        return changedMeanwhile(new VacancyId(id), note);
      }
    }
    return Page.unprocessable("vacancies/verify", page(verifying, form));
  }

  /** The flags may be others by now, so only the officer's own words are kept. */
  private ModelAndView changedMeanwhile(VacancyId id, @Nullable String note) {
    Verifying now = desk.verifying(id);
    Form form = suggested(now).put("note", note).rejectForm("reason.stale");
    return Page.conflict("vacancies/verify", page(now, form));
  }

  /** One of the three ends of verification. */
  private interface Decision {
    Verdict on(VacancyId id, int version, String note);
  }

  private @Nullable Decision read(Form form, Verifying verifying) {
    switch (form.value("keputusan")) {
      case "publish" -> {
        Occupation occupation = occupation(form);
        List<FlagDecision> flags = flags(form, verifying);
        if (occupation == null) {
          form.reject("kbji", "error.choose");
          return null;
        }
        var decided =
            new Verification(
                occupation.group(), occupation.isTitle() ? occupation.code() : null, flags);
        return (id, version, note) -> vacancies.publish(id, version, decided);
      }
      case "return" -> {
        ReturnReason reason = form.requiredOneOf("returnReason", ReturnReason.class);
        return reason == null
            ? null
            : (id, version, note) -> vacancies.sendBack(id, version, reason, note);
      }
      case "refuse" -> {
        CloseReason reason = form.requiredOneOf("refuseReason", CloseReason.class);
        return reason == null
            ? null
            : (id, version, note) -> vacancies.close(id, version, reason, note);
      }
      default -> {
        form.rejectForm("error.choose");
        return null;
      }
    }
  }

  /** What was looked up wins over what was ticked. */
  private @Nullable Occupation occupation(Form form) {
    String searched = form.code("occupation");
    return classifications
        .occupation(searched == null ? form.value("kbji") : searched)
        .filter(found -> found.isUnitGroup() || found.isTitle())
        .orElse(null);
  }

  private static List<FlagDecision> flags(Form form, Verifying verifying) {
    List<FlagDecision> decisions = new ArrayList<>();
    for (Flagged flagged : verifying.flags()) {
      int number = flagged.number();
      FlagDecision.Kind kind = form.oneOf("d" + number, FlagDecision.Kind.class);
      String words = form.text("w" + number, 500);
      if (kind != null) {
        decisions.add(new FlagDecision(number, kind, words == null ? "" : words));
      }
    }
    return decisions;
  }

  /** Proposals are ticked, because they are what the rules ask for; the officer changes them. */
  private static Form suggested(Verifying verifying) {
    Form form = Form.empty();
    VacancyFacts facts = verifying.read().facts();
    form.put("kbji", facts.kbji() == null ? facts.occupationGroup() : facts.kbji());
    for (Flagged flagged : verifying.flags()) {
      form.put("d" + flagged.number(), FlagDecision.Kind.PROPOSAL);
    }
    return form;
  }

  private VerifyPage page(Verifying verifying, Form form) {
    boolean verified = employers.summary(verifying.read().summary().employer()).verified();
    return new VerifyPage(
        verifying,
        desk.page(VacancyFilter.SUBMITTED, "", 0, QUEUE_SHOWN),
        verified,
        form,
        flags(form, verifying),
        classifications,
        proposals);
  }
}
