package id.antarkerja.matching;

import id.antarkerja.vacancies.VacancyId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer can do with a pair: a button below the reasons, contributed as a bean by the
 * module above that serves it. Ordered by {@code @Order}; the first is the main one.
 */
public interface MatchAction {
  String labelKey();

  /**
   * Where the button leads, or null when it isn't for this pair.
   *
   * @param publicId of a person within the officer's sight, else null
   * @param cardId of a person whom the officer sees as an anonymous card, else null
   */
  @Nullable String href(VacancyId vacancy, @Nullable UUID publicId, @Nullable UUID cardId);
}
