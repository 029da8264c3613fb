package id.antarkerja.jobseekers;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Occupation;
import id.antarkerja.classifications.Resolved;
import id.antarkerja.classifications.Skill;
import id.antarkerja.web.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of the form about work: jobs, skills, wishes, how far. */
@Component
class WorkForm {
  private static final int EARLIEST = 1940;

  private final Classifications classifications;

  WorkForm(Classifications classifications) {
    this.classifications = classifications;
  }

  /** How many lines for jobs the page shows: 1 to 20. */
  static int rows(Form form) {
    String text = form.value("jobs");
    int asked = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 1;
    return Math.clamp(asked, 1, Profile.MAX_EXPERIENCES);
  }

  /** One line more, when the officer asks for it. */
  static void addRow(Form form) {
    form.put("jobs", Math.min(Profile.MAX_EXPERIENCES, rows(form) + 1));
  }

  List<Experience> experiences(Form form, int thisYear) {
    List<Experience> all = new ArrayList<>();
    for (int i = 0; i < rows(form); i++) {
      String job = "job" + i;
      Integer from = form.whole(job + "From", EARLIEST, thisYear);
      Integer to = form.whole(job + "To", EARLIEST, thisYear);
      String title = form.text(job + "_text", 200);
      if (title == null) {
        if (from != null || to != null) {
          form.reject(job, "jobseekers.job.untitled");
        }
        continue;
      }
      if (from != null && to != null && to < from) {
        form.reject(job + "To", "jobseekers.job.order");
      } else {
        all.add(new Experience(title, occupation(form, job, title), from, to));
      }
    }
    return all;
  }

  /**
   * The code chosen, or of a title that is exactly one of the list; else nobody has coded it yet.
   */
  private @Nullable String occupation(Form form, String name, String title) {
    String code = form.code(name);
    if (code != null) {
      Occupation known = classifications.occupation(code).orElse(null);
      if (known == null || !coded(known)) {
        form.reject(name, "error.choice");
        return null;
      }
      return code;
    }
    return classifications.resolveOccupation(title) instanceof Resolved.Found<Occupation> found
            && coded(found.code())
        ? found.code().code()
        : null;
  }

  private static boolean coded(Occupation occupation) {
    return occupation.isUnitGroup() || occupation.isTitle();
  }

  List<Wish> wanted(Form form) {
    Map<String, Wish> wishes = new LinkedHashMap<>();
    for (String code : form.codes("wanted")) {
      Occupation known = classifications.occupation(code).orElse(null);
      if (known == null || !coded(known)) {
        form.reject("wanted", "error.choice");
      } else {
        wishes.putIfAbsent(known.group(), new Wish(known.group(), known.title()));
      }
    }
    for (String typed : form.typedAll("wanted")) {
      if (classifications.resolveOccupation(typed) instanceof Resolved.Found<Occupation> found
          && coded(found.code())) {
        Occupation one = found.code();
        wishes.putIfAbsent(one.group(), new Wish(one.group(), one.title()));
      } else {
        form.reject("wanted", "jobseekers.wanted.unknown", typed, proposals(typed));
      }
    }
    if (wishes.size() > Profile.MAX_WANTED) {
      form.reject("wanted", "jobseekers.wanted.tooMany", Profile.MAX_WANTED);
      return List.of();
    }
    return List.copyOf(wishes.values());
  }

  private String proposals(String typed) {
    List<String> titles =
        classifications.proposeOccupation(typed).stream()
            .limit(3)
            .map(proposal -> proposal.group().title())
            .toList();
    return titles.isEmpty() ? "–" : String.join("; ", titles);
  }

  List<SkillHeld> skills(Form form) {
    Map<Integer, SkillHeld> held = new LinkedHashMap<>();
    for (String code : form.codes("skills")) {
      if (code.matches("\\d{1,4}") && classifications.skill(Integer.parseInt(code)).isPresent()) {
        int skill = Integer.parseInt(code);
        held.put(skill, new SkillHeld(skill, 0, evidence(form, skill)));
      } else {
        form.reject("skills", "error.choice");
      }
    }
    for (String typed : form.typedAll("skills")) {
      if (classifications.resolveSkill(typed) instanceof Resolved.Found<Skill> found) {
        held.putIfAbsent(found.code().code(), SkillHeld.of(found.code().code()));
      } else {
        form.reject("skills", "jobseekers.skill.unknown", typed);
      }
    }
    if (held.size() > Profile.MAX_SKILLS) {
      form.reject("skills", "jobseekers.skill.tooMany", Profile.MAX_SKILLS);
      return List.of();
    }
    return List.copyOf(held.values());
  }

  private static int evidence(Form form, int skill) {
    Integer evidence = form.whole("evidence" + skill, 0, 3);
    return evidence == null ? 0 : evidence;
  }

  /** "KM20" or the name of a kind; empty is not asked. */
  Reach reach(Form form) {
    String sent = form.value("reach");
    if (sent.matches("KM[1-9]\\d{0,3}") && Integer.parseInt(sent.substring(2)) <= 5_000) {
      return Reach.ofKm(Integer.parseInt(sent.substring(2)));
    }
    return switch (sent) {
      case "" -> Reach.UNKNOWN;
      case "REGENCY" -> Reach.of(Reach.Kind.REGENCY);
      case "PROVINCE" -> Reach.of(Reach.Kind.PROVINCE);
      case "NATION" -> Reach.of(Reach.Kind.NATION);
      default -> {
        form.reject("reach", "error.choice");
        yield Reach.UNKNOWN;
      }
    };
  }

  static String code(Reach reach) {
    return switch (reach.kind()) {
      case UNKNOWN -> "";
      case KM -> "KM" + reach.km();
      case REGENCY, PROVINCE, NATION -> reach.kind().name();
    };
  }
}
