package id.antarkerja.vacancies;

import gg.jte.Content;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.vacancies.VacancyHistory.Line;
import id.antarkerja.web.Form;
import id.antarkerja.web.Sections;
import id.antarkerja.web.T;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One vacancy: what is asked and offered, its dated facts, what other modules know of it. */
record VacancyPage(
    VacancyRead read,
    List<Line> history,
    List<Sections.Link> sections,
    boolean own,
    Form form,
    Classifications classifications) {

  VacancySummary vacancy() {
    return read.summary();
  }

  VacancyFacts facts() {
    return read.facts();
  }

  String path() {
    return "/petugas/lowongan/" + vacancy().id().value();
  }

  Content description() {
    return VacancyHtml.content(read.description());
  }

  Content qualification() {
    return VacancyHtml.content(read.qualification());
  }

  String wage() {
    return wage(vacancy().wage());
  }

  static String wage(Wage.@Nullable Stated wage) {
    return wage == null ? T.t("pay.unnamed") : T.rupiahRange(wage.min(), wage.max());
  }

  String occupation() {
    String code = facts().kbji() == null ? vacancy().occupationGroup() : facts().kbji();
    return code == null
        ? T.t("vacancies.unknown")
        : classifications.occupationTitle(code) + " · " + code;
  }

  String education() {
    var education = facts().requirements().minEducation();
    return education == null ? T.t("vacancies.any") : T.t(education.textKey());
  }

  String skills() {
    return names(facts().requirements().skills());
  }

  String licences() {
    return names(facts().requirements().licences());
  }

  private String names(Set<Integer> codes) {
    return codes.isEmpty()
        ? T.t("vacancies.any")
        : codes.stream()
            .sorted()
            .map(code -> classifications.skill(code).map(s -> s.name(T.locale())).orElse("" + code))
            .collect(Collectors.joining(", "));
  }

  boolean mayVerify() {
    return own && vacancy().status() == VacancyStatus.SUBMITTED;
  }

  boolean mayChange() {
    return own && vacancy().status().mayBeRevised();
  }

  boolean mayPause() {
    return own && vacancy().status() == VacancyStatus.PUBLISHED;
  }

  boolean mayResume() {
    return own && vacancy().status() == VacancyStatus.PAUSED;
  }

  boolean mayClose() {
    return own && vacancy().status().mayBecome(VacancyStatus.WITHDRAWN);
  }

  List<id.antarkerja.web.Option> closeReasons() {
    return VacancyOptions.of(
        "vacancies.close.",
        java.util.stream.Stream.of(CloseReason.values())
            .filter(reason -> vacancy().status().mayBecome(reason.status()))
            .toList());
  }
}
