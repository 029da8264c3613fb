package id.antarkerja.publishing;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.classifications.Resolved;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers a query; when nothing has all its words, with what has any of them or means the same. */
@Service
@Transactional(readOnly = true)
class PublicSearch {
  static final int PAGE = 20;

  /** A title that has less in common with a group is no synonym. */
  private static final double MEANS_THE_SAME = 0.6;

  private final PublicVacancies vacancies;
  private final Classifications classifications;

  PublicSearch(PublicVacancies vacancies, Classifications classifications) {
    this.vacancies = vacancies;
    this.classifications = classifications;
  }

  /**
   * @param rows one more than a page when there is a next one
   * @param count up to one above {@link PublicVacancies#COUNTED}
   * @param loosened whether nothing had all the words
   */
  record Found(VacancyQuery query, List<Listing> rows, int count, boolean loosened) {
    List<Listing> page() {
      return rows.subList(0, Math.min(PAGE, rows.size()));
    }

    boolean hasNext() {
      return rows.size() > PAGE;
    }

    boolean moreThanCounted() {
      return count > PublicVacancies.COUNTED;
    }
  }

  Found find(VacancyQuery asked, Place below, boolean loosened) {
    VacancyQuery query = withRegion(asked);
    if (!loosened) {
      Found exact = found(query, below, Conditions.Words.ALL, List.of());
      if (!exact.rows().isEmpty() || query.words().isEmpty() || below != Place.BEGINNING) {
        return exact;
      }
    }
    return found(query, below, Conditions.Words.ANY, groupsMeant(query.words()));
  }

  /** The newest ones, for the feed. */
  List<Listing> newest(VacancyQuery asked, int limit) {
    var conditions = Conditions.of(withRegion(asked), Conditions.Words.ALL, List.of());
    return vacancies.search(conditions, Place.BEGINNING, limit);
  }

  private Found found(
      VacancyQuery query, Place below, Conditions.Words words, List<String> groups) {
    var conditions = Conditions.of(query, words, groups);
    List<Listing> rows = vacancies.search(conditions, below, PAGE + 1);
    int count =
        below == Place.BEGINNING && rows.size() <= PAGE ? rows.size() : vacancies.count(conditions);
    return new Found(query, rows, count, words == Conditions.Words.ANY);
  }

  /** A place that was typed and not chosen is looked up; what no region is called stays words. */
  private VacancyQuery withRegion(VacancyQuery query) {
    if (query.region() != null || query.place().isBlank()) {
      boolean known = query.region() == null || classifications.region(query.region()).isPresent();
      return known ? query : query.in(null);
    }
    return switch (classifications.resolveRegion(query.place())) {
      case Resolved.Found<Region>(Region region) -> query.in(region.code());
      case Resolved.Several<Region> several -> query;
      case Resolved.None<Region> none -> query;
    };
  }

  private List<String> groupsMeant(String words) {
    return classifications.proposeOccupation(words).stream()
        .filter(proposal -> proposal.score() >= MEANS_THE_SAME)
        .map(proposal -> proposal.group().code())
        .toList();
  }
}
