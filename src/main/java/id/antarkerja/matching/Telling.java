package id.antarkerja.matching;

import static id.antarkerja.web.T.t;

import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.matching.Explanation.Line;
import id.antarkerja.matching.Explanation.Outcome;
import id.antarkerja.matching.Explanation.Question;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.web.T;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts an explanation into words. */
@Component
class Telling {
  private static final int STRONG_PERCENT = 80;

  private final Coding coding;
  private final Days days;
  private final ObjectProvider<MatchAction> actions;

  Telling(Coding coding, Days days, ObjectProvider<MatchAction> actions) {
    this.coding = coding;
    this.days = days;
    this.actions = actions;
  }

  /** Which pair, and what to call it. */
  record Pair(
      VacancyId vacancy,
      @Nullable UUID publicId,
      @Nullable UUID cardId,
      String region,
      String title,
      List<String> facts,
      @Nullable String href) {}

  Told tell(Explanation why, Pair pair) {
    return new Told(
        why.ring(),
        pair.title(),
        pair.facts(),
        lead(why),
        parts(why.factors()),
        why.constraints().stream()
            .filter(finding -> finding.outcome() == Outcome.FAILS)
            .map(finding -> t(finding.constraint().key()))
            .toList(),
        why.missing().stream().map(m -> t(m.key(), told(m.value()))).toList(),
        why.changes().stream()
            .filter(change -> change.ring() > why.ring())
            .map(c -> t("matching.change.skill", skills(List.of(c.skill())), c.ring()))
            .toList(),
        asks(why.questions()),
        notCounted(),
        t(
            "matching.foot",
            why.weights(),
            T.moment(days.clock().instant(), OfficeZone.ofRegion(pair.region()))),
        pair.href(),
        buttons(pair));
  }

  private static String lead(Explanation why) {
    List<String> strong =
        why.factors().stream()
            .filter(line -> line.factor() != Factor.FRESHNESS)
            .filter(line -> 100 * line.points() >= STRONG_PERCENT * line.maxPoints())
            .map(line -> t(line.factor().key()).toLowerCase(T.locale()))
            .limit(2)
            .toList();
    return switch (strong.size()) {
      case 0 -> t("matching.lead.none");
      case 1 -> t("matching.lead.one", strong.getFirst());
      default -> t("matching.lead.two", strong.getFirst(), strong.getLast());
    };
  }

  private List<Told.Part> parts(List<Line> factors) {
    List<Told.Part> parts = new ArrayList<>();
    int from = 0;
    for (Line line : factors) {
      parts.add(
          new Told.Part(
              t(line.factor().key()),
              line.points(),
              line.maxPoints(),
              from,
              line.factor().ordinal() + 1,
              String.join(" ", line.evidence().stream().map(this::text).toList())));
      from += line.points();
    }
    return parts;
  }

  private List<Told.Ask> asks(List<Question> questions) {
    List<Told.Ask> asks = new ArrayList<>();
    for (Question.Owner owner : Question.Owner.values()) {
      List<String> texts =
          questions.stream()
              .filter(question -> question.owner() == owner)
              .map(question -> t(question.key(), texts(question.values())))
              .toList();
      if (!texts.isEmpty()) {
        asks.add(new Told.Ask(t("matching.owner." + owner.name().toLowerCase(T.ENGLISH)), texts));
      }
    }
    return asks;
  }

  private static String notCounted() {
    return String.join(
        ", ",
        Explanation.NOT_COUNTED.stream().map(code -> t("matching.not_counted." + code)).toList());
  }

  private List<Told.Button> buttons(Pair pair) {
    List<Told.Button> buttons = new ArrayList<>();
    actions
        .orderedStream()
        .forEach(
            action -> {
              String href = action.href(pair.vacancy(), pair.publicId(), pair.cardId());
              if (href != null) {
                buttons.add(new Told.Button(t(action.labelKey()), href, buttons.isEmpty()));
              }
            });
    return buttons;
  }

  private String text(Evidence evidence) {
    return t(evidence.key(), texts(evidence.values()));
  }

  private @Nullable Object[] texts(List<Evidence.Value> values) {
    return values.stream().map(this::told).toArray();
  }

  /** Numbers as numbers: a text says one thing of one, another of many. */
  private Object told(Evidence.Value value) {
    return switch (value) {
      case Evidence.Whole whole -> whole.number();
      case Evidence.Rupiah rupiah -> T.rupiah(rupiah.amount());
      case Evidence.Level level -> t("matching.level." + level.kkni());
      case Evidence.Occupation occupation -> coding.occupation(occupation.group());
      case Evidence.Skills skills -> skills(skills.codes());
      case Evidence.WorkType type -> t("matching.work_type." + type.code());
      case Evidence.Needs needs ->
          String.join(
              ", ",
              IntStream.range(0, Byte.SIZE)
                  .filter(bit -> (needs.bits() >> bit & 1) != 0)
                  .mapToObj(bit -> t("matching.need." + bit))
                  .toList());
    };
  }

  private String skills(List<Short> codes) {
    return String.join(", ", coding.namesOf(codes.stream(), T.locale()));
  }
}
