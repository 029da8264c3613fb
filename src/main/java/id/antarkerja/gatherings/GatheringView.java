package id.antarkerja.gatherings;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.Offices;
import id.antarkerja.officers.registry.Absences;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.ModelAndView;

/** The page of one gathering, and how it answers to its forms. */
@Component
class GatheringView {
  static final String TEMPLATE = "gatherings/one";

  private final Gatherings gatherings;
  private final Registrations registrations;
  private final Materials materials;
  private final Certificates certificates;
  private final Ratings ratings;
  private final News news;
  private final Absences absences;
  private final Offices offices;
  private final GatheringForm forms;
  private final PublicUrl publicUrl;
  private final Writes writes;
  private final TransactionOperations transaction;

  GatheringView(
      Gatherings gatherings,
      Registrations registrations,
      Materials materials,
      Certificates certificates,
      Ratings ratings,
      News news,
      Absences absences,
      Offices offices,
      GatheringForm forms,
      PublicUrl publicUrl,
      Writes writes,
      TransactionOperations transaction) {
    this.gatherings = gatherings;
    this.registrations = registrations;
    this.materials = materials;
    this.certificates = certificates;
    this.ratings = ratings;
    this.news = news;
    this.absences = absences;
    this.offices = offices;
    this.forms = forms;
    this.publicUrl = publicUrl;
    this.writes = writes;
    this.transaction = transaction;
  }

  ModelAndView show(UUID id) {
    return Page.of(TEMPLATE, page(id, Form.empty()));
  }

  ModelAndView wrong(UUID id, Form form) {
    return Page.unprocessable(TEMPLATE, page(id, form));
  }

  /** Acts once and shows the gathering; a refusal is shown on its page. */
  ModelAndView done(UUID id, Submission submission, Form form, Runnable effect) {
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                effect.run();
                return Gathering.HOME + "/" + id;
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return wrong(id, form);
    }
  }

  private GatheringPage page(UUID id, Form form) {
    return Objects.requireNonNull(transaction.execute(status -> read(id, form)));
  }

  private GatheringPage read(UUID id, Form form) {
    Gathering gathering = gatherings.one(id);
    news.seen(id);
    Registration own = registrations.own(id).orElse(null);
    boolean organises = Gatherings.organises(gathering);
    return new GatheringPage(
        gathering,
        gatherings.now(),
        offices.one(gathering.officeId()).name(),
        forms.place(gathering.text().audience().territory()),
        materials.of(id),
        own,
        registrations.invited(id),
        gathering.state().isRunning() ? registrations.clashes(gathering) : List.of(),
        own == null ? "" : publicUrl.of(gathering.path() + "/peserta?karcis=" + own.card()),
        own == null ? null : certificates.own(id).orElse(null),
        head(gathering),
        organises,
        organises && gatherings.mayDecide(),
        organises && gathering.isOver(gatherings.now()) ? ratings.said(id) : null,
        StepUp.isFresh(),
        form);
  }

  private GatheringPage.@Nullable Head head(Gathering gathering) {
    if (Acting.current().role() != Role.HEAD
        || !gathering.state().isRunning()
        || gathering.hasBegun(gatherings.now())) {
      return null;
    }
    List<Option> colleagues = absences.colleagues();
    Set<String> there = new HashSet<>();
    registrations.ofOurOffice(gathering.id()).forEach(one -> there.add(one.toString()));
    return new GatheringPage.Head(
        colleagues.stream().filter(one -> there.contains(one.value())).toList(),
        colleagues.stream().filter(one -> !there.contains(one.value())).toList());
  }
}
