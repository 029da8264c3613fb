package id.antarkerja.community.skills;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One's own answers of one day.
 *
 * @param answers 1 to 4, for every statement in order
 */
record Assessment(LocalDate on, List<Integer> answers) {
  int answer(int statement) {
    return answers.get(statement - 1);
  }

  /** 1 to 4. */
  double average(Dimension dimension) {
    return dimension.statements().stream().mapToInt(this::answer).average().orElseThrow();
  }

  /** Numbers of the statements with the lowest answers below the top, the lowest first. */
  List<Integer> lowest(int most) {
    return IntStream.rangeClosed(1, answers.size())
        .boxed()
        .filter(one -> answer(one) < Dimension.LEVELS)
        .sorted(Comparator.comparingInt(this::answer))
        .limit(most)
        .toList();
  }
}
