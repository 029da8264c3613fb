package id.antarkerja.vacancies;

import gg.jte.Content;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Occupation;
import id.antarkerja.classifications.OccupationProposal;
import id.antarkerja.vacancies.CriteriaFlag.Place;
import id.antarkerja.vacancies.FlagStore.Flagged;
import id.antarkerja.vacancies.VacancyDesk.Verifying;
import id.antarkerja.vacancies.VacancyReads.ListRow;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Verification: what was reported beside what will be published, one decision per flag. */
record VerifyPage(
    Verifying verifying,
    List<ListRow> queue,
    boolean employerVerified,
    Form form,
    List<FlagDecision> decided,
    Classifications classifications,
    Proposals proposals) {

  VacancySummary vacancy() {
    return verifying.read().summary();
  }

  String path() {
    return "/petugas/lowongan/" + vacancy().id().value();
  }

  List<Flagged> flags() {
    return verifying.flags();
  }

  String proposal(Flagged flagged) {
    return flagged.flag().place() == Place.FIELD
        ? T.t(flagged.flag().proposalKey())
        : proposals.words(flagged.flag());
  }

  String reported(Flagged flagged) {
    CriteriaFlag flag = flagged.flag();
    return flag.place() == Place.FIELD && flag.kind() == CriteriaKind.SEX
        ? T.t("vacancies.sexAsked." + flag.words())
        : flag.words();
  }

  List<Option> decisions(Flagged flagged) {
    return VacancyOptions.of(
        "vacancies.decision.",
        Stream.of(FlagDecision.Kind.values())
            .filter(kind -> FlagDecisions.allowed(flagged.flag(), kind))
            .toList());
  }

  Content description() {
    return VacancyHtml.marked(verifying.read().description(), flagsIn(Place.DESCRIPTION));
  }

  Content qualification() {
    return VacancyHtml.marked(verifying.read().qualification(), flagsIn(Place.QUALIFICATION));
  }

  /** As it would be published by the decisions in the form. */
  Content publishedDescription() {
    return preview(Place.DESCRIPTION, verifying.read().description());
  }

  Content publishedQualification() {
    return preview(Place.QUALIFICATION, verifying.read().qualification());
  }

  private Content preview(Place place, String html) {
    return VacancyHtml.content(
        new FlagDecisions(flags(), decided, proposals::words).preview(place, html));
  }

  private List<CriteriaFlag> flagsIn(Place place) {
    return flags().stream().map(Flagged::flag).filter(flag -> flag.place() == place).toList();
  }

  /** The one already chosen first, then up to five for the title. */
  List<Option> occupations() {
    List<Option> options = new ArrayList<>();
    String chosen =
        verifying.read().facts().kbji() == null
            ? vacancy().occupationGroup()
            : verifying.read().facts().kbji();
    if (chosen != null) {
      options.add(
          new Option(
              chosen,
              classifications.occupationTitle(chosen)
                  + " · "
                  + chosen
                  + " · "
                  + T.t("vacancies.verify.asEntered")));
    }
    for (OccupationProposal proposal : classifications.proposeOccupation(vacancy().title())) {
      Occupation group = proposal.group();
      if (!group.code().equals(chosen)) {
        options.add(
            new Option(
                group.code(),
                T.t(
                    "vacancies.verify.because",
                    group.title(),
                    group.code(),
                    T.percent(proposal.score()),
                    proposal.because())));
      }
    }
    return options;
  }

  String wage() {
    return VacancyPage.wage(vacancy().wage());
  }

  /** Said beside the published wage when it differs from what was reported. */
  String reportedWage() {
    Wage wage = verifying.reported().wage();
    return wage.min() == null && wage.max() == null
        ? T.t("pay.unnamed")
        : T.rupiahRange(wage.min(), wage.max());
  }

  List<Option> returnReasons() {
    return VacancyOptions.of("vacancies.return.", List.of(ReturnReason.values()));
  }

  List<Option> refusals() {
    return VacancyOptions.of(
        "vacancies.close.",
        List.of(
            CloseReason.DUPLICATE,
            CloseReason.UNLAWFUL_CRITERIA,
            CloseReason.FRAUD,
            CloseReason.NOT_REAL));
  }
}
