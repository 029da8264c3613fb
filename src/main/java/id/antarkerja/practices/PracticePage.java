package id.antarkerja.practices;

import id.antarkerja.community.moderation.Names;
import id.antarkerja.officers.directory.Card;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One practice in one version.
 *
 * @param versions those that the reader may read, newest first
 * @param office that wrote it; {@code doneBy} the one that did it
 * @param place where it was done, "" abroad
 * @param names of officers by account
 * @param texts names and units of measures, by measure
 * @param trial of the reader's office, while it runs
 * @param may what the reader may do with it
 * @param address of the practice for those who follow a link
 * @param sent which of the page's forms {@code form} is; "" for none
 */
record PracticePage(
    Practice practice,
    Version version,
    List<Version> versions,
    String office,
    String doneBy,
    String place,
    Map<UUID, Card> names,
    List<Measure> measures,
    Map<UUID, MeasureText> texts,
    Map<UUID, Effect> effects,
    List<Attachment> attachments,
    List<Review> reviews,
    List<Library.Similar> similar,
    Map<UUID, String> offices,
    List<Trial> trials,
    List<Place> places,
    @Nullable Trial trial,
    May may,
    List<Option> measureChoices,
    List<YearMonth> months,
    String accepted,
    String address,
    Form form,
    String sent) {

  /** A measure in words. */
  record MeasureText(String name, String unit) {}

  /** A province, or abroad, with how many offices. */
  record Place(String name, int offices) {}

  /**
   * @param edit the version is a draft of the reader's own
   * @param office the practice is of the reader's office
   * @param review the version waits for the reader's decision
   * @param choose the reader moderates
   */
  record May(
      boolean edit,
      boolean office,
      boolean review,
      boolean withdraw,
      boolean choose,
      boolean tryIt,
      boolean write) {}

  /** That form as it was sent, or a fresh one. */
  Form form(String which) {
    return which.equals(sent) ? form : Form.empty();
  }

  /** Words of a decision that somebody else was faster with; "" while its form is there. */
  String typed() {
    return switch (sent) {
      case "review" -> may.review() ? "" : form.value("words");
      case "withdraw" -> current() && may.withdraw() ? "" : form.value("reason");
      case "selection" -> current() && may.choose() ? "" : form.value("why");
      default -> "";
    };
  }

  PracticeText text() {
    return version.text();
  }

  boolean abroad() {
    return practice.kind() == PracticeKind.ABROAD;
  }

  Origin.@Nullable Here here() {
    return text().origin() instanceof Origin.Here here ? here : null;
  }

  Origin.@Nullable Abroad source() {
    return text().origin() instanceof Origin.Abroad source ? source : null;
  }

  String groups() {
    return text().groups().stream()
        .map(one -> T.t(one.textKey()))
        .collect(Collectors.joining(", "));
  }

  String author() {
    return name(version.author());
  }

  String name(UUID officer) {
    return Names.name(names, officer);
  }

  String moment(Instant at) {
    return T.moment(at, practice.zone());
  }

  String name(Measure measure) {
    return Objects.requireNonNull(texts.get(measure.id())).name();
  }

  String unit(Measure measure) {
    return Objects.requireNonNull(texts.get(measure.id())).unit();
  }

  Optional<Effect> effect(Measure measure) {
    return Optional.ofNullable(effects.get(measure.line()));
  }

  /** Whether this is what everybody reads. */
  boolean current() {
    return version.state() == VersionState.PUBLISHED && practice.published();
  }

  /** The other version that matters most: the one being worked on, or the published one. */
  @Nullable Version other() {
    return versions.stream()
        .filter(one -> one.number() != version.number())
        .filter(one -> one.state().isOpen() || one.state() == VersionState.PUBLISHED)
        .findFirst()
        .orElse(null);
  }

  boolean hasOpenVersion() {
    return versions.stream().anyMatch(one -> one.state().isOpen());
  }

  String office(UUID id) {
    return offices.getOrDefault(id, "");
  }

  String where(Library.Similar one) {
    return one.sourceCountry() == null
        ? office(one.officeId())
        : T.t("practices.abroad", one.sourceCountry());
  }

  int tried() {
    return places.stream().mapToInt(Place::offices).sum();
  }

  List<Option> monthChoices() {
    return months.stream()
        .map(month -> new Option(month.toString(), T.month(month.atDay(1))))
        .toList();
  }

  List<Option> directions() {
    return List.of(
        new Option("UP", T.t("practices.better.UP")),
        new Option("DOWN", T.t("practices.better.DOWN")));
  }

  /** Where the community asks about this practice. */
  String askHref() {
    return "/petugas/komunitas/tanya?judul="
        + encoded(T.t("practices.ask.title", text().title()))
        + "&isi="
        + encoded("[" + text().title().replaceAll("[\\[\\]]", "") + "](" + address + ")\n\n");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
