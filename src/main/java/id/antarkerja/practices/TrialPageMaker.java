package id.antarkerja.practices;

import id.antarkerja.community.moderation.Names;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.officers.Offices;
import id.antarkerja.officers.directory.Card;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gathers what the page of one trial shows. */
@Component
class TrialPageMaker {
  private final Trials trials;
  private final Practices practices;
  private final PracticeParts parts;
  private final MeasureForm forms;
  private final Names names;
  private final Offices offices;
  private final TransactionOperations transaction;

  TrialPageMaker(
      Trials trials,
      Practices practices,
      PracticeParts parts,
      MeasureForm forms,
      Names names,
      Offices offices,
      TransactionOperations transaction) {
    this.trials = trials;
    this.practices = practices;
    this.parts = parts;
    this.forms = forms;
    this.names = names;
    this.offices = offices;
    this.transaction = transaction;
  }

  /** Measures of the practice in the version that the trial follows. */
  List<Measure> lines(Trial trial) {
    return Objects.requireNonNull(
        transaction.execute(status -> parts.measures(followed(trial).id())));
  }

  private Version followed(Trial trial) {
    return practices.versions(trial.practiceId()).stream()
        .filter(one -> one.number() == trial.number())
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  TrialPage page(UUID id, Form form, String sent) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Trial trial = trials.one(id);
              Version followed = followed(trial);
              List<Measure> lines = parts.measures(followed.id());
              List<Measure> own = trials.measures(id);
              Map<UUID, PracticePage.MeasureText> texts = new HashMap<>();
              own.forEach(
                  one ->
                      texts.put(
                          one.id(),
                          new PracticePage.MeasureText(forms.name(one), forms.unit(one))));
              boolean end = trial.running() && Trials.ours(trial);
              boolean edit = end && Trials.mine(trial);
              List<UUID> people =
                  trial.endedBy() == null
                      ? List.of(trial.author())
                      : List.of(trial.author(), trial.endedBy());
              return new TrialPage(
                  trial,
                  followed,
                  offices.one(trial.officeId()).name(),
                  names.of(people),
                  own,
                  texts,
                  edit,
                  end,
                  edit ? forms.choices(lines, true) : List.of(),
                  form,
                  sent);
            }));
  }

  /**
   * @param followed the version of the practice that the office follows
   * @param texts names and units of measures, by measure
   * @param edit whether the reader may still add numbers
   * @param end whether the reader may tell its end
   * @param sent which of the page's forms {@code form} is; "" for none
   */
  record TrialPage(
      Trial trial,
      Version followed,
      String office,
      Map<UUID, Card> names,
      List<Measure> measures,
      Map<UUID, PracticePage.MeasureText> texts,
      boolean edit,
      boolean end,
      List<Option> measureChoices,
      Form form,
      String sent) {

    Form form(String which) {
      return which.equals(sent) ? form : Form.empty();
    }

    /** What was to be told of the end that a colleague told first; "" while the form is there. */
    String typed() {
      return sent.equals("end") && !end ? form.value("learnt") : "";
    }

    String author() {
      return Names.name(names, trial.author());
    }

    /** The colleague who told the end; "" where its author did. */
    String endedBy() {
      return trial.endId() == null || trial.endedBy() == null
          ? ""
          : Names.name(names, trial.endedBy());
    }

    String name(Measure measure) {
      return Objects.requireNonNull(texts.get(measure.id())).name();
    }

    String unit(Measure measure) {
      return Objects.requireNonNull(texts.get(measure.id())).unit();
    }

    List<Option> directions() {
      return List.of(
          new Option("UP", T.t("practices.better.UP")),
          new Option("DOWN", T.t("practices.better.DOWN")));
    }

    List<Option> ends() {
      return Stream.of(TrialState.DONE, TrialState.STOPPED)
          .map(one -> new Option(one.name(), T.t("practices.end." + one)))
          .toList();
    }
  }
}
