package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.web.Submission;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a link shows, for a contact person who signed in: any referral of their own company. */
@Controller
@RequestMapping("/usaha/rujukan/{id}")
class OwnAnswerPages {
  private final EmployerAnswers answers;

  OwnAnswerPages(EmployerAnswers answers) {
    this.answers = answers;
  }

  @GetMapping
  @Allowed(Role.EMPLOYER)
  ModelAndView show(@PathVariable UUID id) {
    return answers.show(Acting.current(), new ReferralId(id), at(id));
  }

  @PostMapping("/wawancara")
  @Allowed(Role.EMPLOYER)
  ModelAndView interview(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    return answer(id, fields, submission, ReferralStatus.INTERVIEW);
  }

  @PostMapping("/terima")
  @Allowed(Role.EMPLOYER)
  ModelAndView accept(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    return answer(id, fields, submission, ReferralStatus.OFFERED);
  }

  @PostMapping("/tolak")
  @Allowed(Role.EMPLOYER)
  ModelAndView reject(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    return answer(id, fields, submission, ReferralStatus.NOT_HIRED);
  }

  @PostMapping("/tidak-hadir")
  @Allowed(Role.EMPLOYER)
  ModelAndView noShow(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    return answer(id, fields, submission, ReferralStatus.NO_SHOW);
  }

  private ModelAndView answer(
      UUID id,
      MultiValueMap<String, String> fields,
      Submission submission,
      ReferralStatus outcome) {
    return answers.answer(
        Acting.current(), new ReferralId(id), at(id), fields, submission, outcome);
  }

  private static String at(UUID id) {
    return "/usaha/rujukan/" + id;
  }
}
