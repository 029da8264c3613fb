package id.antarkerja.gatherings;

import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who were there say of a gathering, without their names: the database keeps nothing
 * that leads from an answer to who gave it, and shows answers by fives.
 */
@Service
@Transactional
public class Ratings {
  /** So many answers are shown together, never fewer. */
  public static final int TOGETHER = 5;

  static final int LONGEST = 1_000;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Days days;

  Ratings(JdbcClient jdbc, Audit audit, Days days) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.days = days;
  }

  /**
   * @param rating 1 to 5
   * @throws NotThere when the actor was not there
   * @throws RefusedException {@code gatherings.ratingShut}: before the end, or 30 days after it
   * @throws StaleChange when the actor has said something already
   */
  public void rate(UUID gathering, int rating, @Nullable String words) {
    String answer =
        jdbc.sql("select gatherings.rate(:gathering, :rating, :words, :now)")
            .param("gathering", gathering)
            .param("rating", rating)
            .param("words", words, Types.VARCHAR)
            .param("now", GatheringRepository.at(days.clock().instant()))
            .query(String.class)
            .single();
    switch (answer) {
      case "DONE" -> audit.wrote("gathering.rated", gathering);
      case "NOT_THERE" -> throw new NotThere();
      case "BEFORE" -> throw new StaleChange();
      default -> throw new RefusedException(Reason.of("gatherings.ratingShut"));
    }
  }

  /** For the office whose gathering it was; empty for everybody else. */
  @Transactional(readOnly = true)
  public Said said(UUID gathering) {
    return new Said(
        jdbc.sql("select rating, words from gatherings.ratings_of(:gathering)")
            .param("gathering", gathering)
            .query(Answer.class)
            .list());
  }

  /** One answer, in no order. */
  public record Answer(int rating, @Nullable String words) {}

  /** All that is shown. */
  public record Said(List<Answer> answers) {
    public int count() {
      return answers.size();
    }

    /** Null when nothing is shown yet. */
    public @Nullable Double average() {
      return answers.isEmpty()
          ? null
          : answers.stream().mapToInt(Answer::rating).average().orElseThrow();
    }

    public long of(int rating) {
      return answers.stream().filter(one -> one.rating() == rating).count();
    }

    List<Integer> ratings() {
      return IntStream.iterate(TOGETHER, n -> n > 0, n -> n - 1).boxed().toList();
    }

    List<String> words() {
      return answers.stream().map(Answer::words).filter(Objects::nonNull).toList();
    }
  }
}
