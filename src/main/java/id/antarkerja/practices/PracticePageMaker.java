package id.antarkerja.practices;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.community.moderation.Moderation;
import id.antarkerja.community.moderation.Names;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.files.AttachmentKind;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.T;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gathers what the page of one practice shows. */
@Component
class PracticePageMaker {
  static final String TEMPLATE = "practices/one";

  /** How many trials stand on the page itself; the rest is a list of its own. */
  static final int TRIALS = 8;

  private final Practices practices;
  private final PracticeParts parts;
  private final Trials trials;
  private final Library library;
  private final Selections selections;
  private final Moderation moderation;
  private final Names names;
  private final Offices offices;
  private final Classifications classifications;
  private final PracticeForm forms;
  private final MeasureForm measureForms;
  private final PublicUrl url;
  private final TransactionOperations transaction;

  PracticePageMaker(
      Practices practices,
      PracticeParts parts,
      Trials trials,
      Library library,
      Selections selections,
      Moderation moderation,
      Names names,
      Offices offices,
      Classifications classifications,
      PracticeForm forms,
      MeasureForm measureForms,
      PublicUrl url,
      TransactionOperations transaction) {
    this.practices = practices;
    this.parts = parts;
    this.trials = trials;
    this.library = library;
    this.selections = selections;
    this.moderation = moderation;
    this.names = names;
    this.offices = offices;
    this.classifications = classifications;
    this.forms = forms;
    this.measureForms = measureForms;
    this.url = url;
    this.transaction = transaction;
  }

  /**
   * @param number null for the published version, or the newest one where none is
   */
  PracticePage page(UUID id, @Nullable Integer number, Form form, String sent) {
    return Objects.requireNonNull(transaction.execute(status -> made(id, number, form, sent)));
  }

  private PracticePage made(UUID id, @Nullable Integer number, Form form, String sent) {
    Practice practice = practices.one(id);
    List<Version> versions = practices.versions(id);
    Version version = chosen(versions, number);
    List<Measure> measures = parts.measures(version.id());
    Map<UUID, PracticePage.MeasureText> texts = new HashMap<>();
    measures.forEach(
        one ->
            texts.put(
                one.id(),
                new PracticePage.MeasureText(measureForms.name(one), measureForms.unit(one))));
    boolean ours = Practices.ours(practice);
    boolean moderates = moderation.moderates();
    boolean edit = version.state() == VersionState.DRAFT && version.author().equals(Practices.me());
    List<Review> reviews = ours || moderates ? practices.reviews(id) : List.of();
    List<Trial> tried = practice.publishedAt() == null ? List.of() : trials.of(id, 0, TRIALS + 1);
    List<Library.Similar> similar = library.similar(version.id());
    Trial running =
        practice.published() && Trials.writes() && !ours ? trials.running(id).orElse(null) : null;
    boolean abroad = practice.kind() == PracticeKind.ABROAD;
    return new PracticePage(
        practice,
        version,
        versions,
        offices.one(practice.officeId()).name(),
        version.text().origin() instanceof Origin.Here here
            ? offices.one(here.office()).name()
            : "",
        forms.place(version.text().origin()),
        names.of(people(version, reviews)),
        measures,
        texts,
        practice.publishedAt() == null ? Map.of() : parts.effects(id),
        parts.attachments(version.id()),
        reviews,
        similar,
        officeNames(tried, similar),
        tried,
        places(id, practice),
        running,
        new PracticePage.May(
            edit,
            ours,
            practices.mayReview(practice, version),
            practice.published() && practices.mayWithdraw(practice),
            moderates && practice.published() && !practice.hidden(),
            practice.published() && Trials.writes() && !ours && running == null,
            Trials.writes()),
        edit ? measureForms.choices(List.of(), !abroad) : List.of(),
        moderates ? selections.open() : List.of(),
        AttachmentKind.accepted(),
        url.of(practice.path()),
        form,
        sent);
  }

  private static Version chosen(List<Version> versions, @Nullable Integer number) {
    return versions.stream()
        .filter(
            one -> number == null ? one.state() == VersionState.PUBLISHED : one.number() == number)
        .findFirst()
        .or(() -> number == null ? versions.stream().findFirst() : Optional.empty())
        .orElseThrow(NotThere::new);
  }

  private static List<UUID> people(Version version, List<Review> reviews) {
    List<UUID> people = new ArrayList<>(List.of(version.author()));
    reviews.forEach(one -> people.add(one.reviewer()));
    return people;
  }

  private Map<UUID, String> officeNames(List<Trial> tried, List<Library.Similar> similar) {
    return offices.names(
        Stream.concat(
            tried.stream().map(Trial::officeId), similar.stream().map(Library.Similar::officeId)));
  }

  private List<PracticePage.Place> places(UUID id, Practice practice) {
    return practice.publishedAt() == null
        ? List.of()
        : trials.places(id).stream()
            .map(one -> new PracticePage.Place(placeName(one.province()), one.offices()))
            .toList();
  }

  private String placeName(String province) {
    return province.isEmpty()
        ? T.t("practices.place.abroad")
        : classifications.regionName(province);
  }
}
