package id.antarkerja.vacancies;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.vacancies.VacancyHistory.Line;
import id.antarkerja.vacancies.VacancyReads.ListRow;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the officers' pages read. */
@Component
@Transactional(readOnly = true)
class VacancyDesk {
  private final VacancyReads reads;
  private final FlagStore flags;
  private final ReportedStore reported;
  private final VacancyHistory history;

  VacancyDesk(VacancyReads reads, FlagStore flags, ReportedStore reported, VacancyHistory history) {
    this.reads = reads;
    this.flags = flags;
    this.reported = reported;
    this.history = history;
  }

  List<ListRow> page(VacancyFilter filter, String words, long after, int limit) {
    return reads.page(Acting.current().scope(), filter, words, after, limit);
  }

  long waiting() {
    return reads.count(Acting.current().scope(), VacancyFilter.SUBMITTED);
  }

  /** Published ones are read all over the country; before that only where they belong. */
  VacancyRead one(VacancyId id) {
    VacancyRead read = reads.one(id.value()).orElseThrow(NotThere::new);
    boolean own = Acting.current().scope().contains(read.summary().regency());
    if (!own && read.facts().publishedAt() == null) {
      throw new NotThere();
    }
    return read;
  }

  /** Everything that verification needs, in the office of the place of work only. */
  Verifying verifying(VacancyId id) {
    VacancyRead read = one(id);
    if (!Acting.current().scope().contains(read.summary().regency())) {
      throw new NotThere();
    }
    return new Verifying(
        read, reported.of(id.value()), flags.of(id.value()), reads.alike(read.summary()));
  }

  /** What isn't published yet stays with the office of its place. */
  List<VacancySummary> ofEmployer(UUID employer, int limit) {
    return reads.ofEmployer(employer, Acting.current().scope(), limit);
  }

  List<Line> history(UUID id) {
    return history.of(id);
  }

  record Verifying(
      VacancyRead read,
      ReportedStore.Reported reported,
      List<FlagStore.Flagged> flags,
      List<VacancySummary> alike) {}
}
