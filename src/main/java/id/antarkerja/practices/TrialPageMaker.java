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
              boolean edit = trial.running() && Trials.ours(trial);
              return new TrialPage(
                  trial,
                  followed,
                  offices.one(trial.officeId()).name(),
                  names.of(List.of(trial.author())),
                  own,
                  texts,
                  edit,
                  edit ? forms.choices(lines, true) : List.of(),
                  form,
                  sent);
            }));
  }

  /**
   * @param followed the version of the practice that the office follows
   * @param texts names and units of measures, by measure
   * @param edit whether the reader's office may still change it
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
      List<Option> measureChoices,
      Form form,
      String sent) {

    Form form(String which) {
      return which.equals(sent) ? form : Form.empty();
    }

    String author() {
      return Names.name(names, trial.author());
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

    boolean others() {
      return !edit;
    }
  }
}
