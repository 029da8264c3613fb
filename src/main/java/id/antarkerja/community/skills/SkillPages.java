package id.antarkerja.community.skills;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own self-assessment, what came of it, and the plan. */
@Controller
class SkillPages {
  static final String HOME = "/petugas/komunitas/kecakapan";
  private static final String FILL = HOME + "/isi";
  private static final String PLAN = HOME + "/rencana";
  private static final int LOWEST = 3;
  private static final int LONGEST_GOAL = 200;
  private static final int LONGEST_STEP = 300;
  private static final int LATEST_YEARS = 2;

  private final Skills skills;
  private final Writes writes;
  private final TransactionOperations transaction;

  SkillPages(Skills skills, Writes writes, TransactionOperations transaction) {
    this.skills = skills;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(HOME)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView home() {
    return Page.of("community/skills/home", page(Form.empty()));
  }

  @GetMapping(FILL)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView fill() {
    return Page.of("community/skills/fill", new FillPage(Form.empty()));
  }

  @PostMapping(FILL)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView fill(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    List<@Nullable Integer> read = new ArrayList<>();
    IntStream.rangeClosed(1, Dimension.values().length * Dimension.STATEMENTS)
        .forEach(one -> read.add(form.requiredWhole(String.valueOf(one), 1, Dimension.LEVELS)));
    if (form.hasErrors()) {
      return Page.unprocessable("community/skills/fill", new FillPage(form));
    }
    List<Integer> answers = read.stream().map(Objects::requireNonNull).toList();
    return done(submission, () -> skills.assess(answers));
  }

  @PostMapping(PLAN)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView plan(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    Dimension dimension = form.requiredOneOf("dimension", Dimension.class);
    String goal = form.required("goal", LONGEST_GOAL);
    String step = form.required("step", LONGEST_STEP);
    LocalDate due = form.requiredDate("due");
    LocalDate today = skills.today();
    if (due != null && (due.isBefore(today) || due.isAfter(today.plusYears(LATEST_YEARS)))) {
      form.reject("due", "skills.error.due");
    }
    NoNik.check(form, "goal", "step");
    if (dimension == null || goal == null || step == null || due == null || form.hasErrors()) {
      return Page.unprocessable("community/skills/home", page(form));
    }
    return done(submission, () -> skills.plan(dimension, goal, step, due));
  }

  @PostMapping(PLAN + "/{id}/selesai")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView done(@PathVariable UUID id, Submission submission) {
    return done(submission, () -> skills.done(id));
  }

  @PostMapping(PLAN + "/{id}/batal")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView drop(@PathVariable UUID id, Submission submission) {
    return done(submission, () -> skills.drop(id));
  }

  private ModelAndView done(Submission submission, Runnable effect) {
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              effect.run();
              return HOME;
            }));
  }

  private HomePage page(Form form) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                new HomePage(
                    skills.history(),
                    skills.steps(),
                    Acting.current().role() != Role.ADMIN && skills.seesPicture(),
                    skills.today(),
                    form)));
  }

  /** The statements with their answers. */
  record FillPage(Form form) {
    List<Dimension> dimensions() {
      return List.of(Dimension.values());
    }

    List<Option> levels(Dimension dimension) {
      return IntStream.rangeClosed(1, Dimension.LEVELS)
          .mapToObj(level -> new Option(String.valueOf(level), T.t(dimension.levelKey(level))))
          .toList();
    }
  }

  /** What came of it, over time, and what one means to do. */
  record HomePage(
      List<Assessment> history,
      List<PlanStep> steps,
      boolean seesPicture,
      LocalDate today,
      Form form) {

    List<Dimension> dimensions() {
      return List.of(Dimension.values());
    }

    List<Option> options() {
      return Stream.of(Dimension.values())
          .map(one -> new Option(one.name(), T.t(one.textKey())))
          .toList();
    }

    List<Integer> lowest() {
      return history.isEmpty() ? List.of() : history.getFirst().lowest(LOWEST);
    }

    /** "2,7 dari 4". */
    String average(Assessment one, Dimension dimension) {
      return PicturePages.decimal(one.average(dimension));
    }

    boolean late(PlanStep step) {
      return step.doneOn() == null && step.due().isBefore(today);
    }

    /** Where something may be found to learn a statement from. */
    String search(String where, int statement) {
      return where
          + "?q="
          + URLEncoder.encode(T.t(Dimension.wordsKey(statement)), StandardCharsets.UTF_8);
    }
  }
}
