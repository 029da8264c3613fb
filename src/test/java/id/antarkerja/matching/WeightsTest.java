package id.antarkerja.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightsTest {
  @Test
  void weights_add_up_to_a_hundred_and_none_is_negative() {
    assertThat(Weights.DEFAULT.points()).containsExactly(30, 25, 12, 9, 7, 6, 6, 5);
    assertThat(Weights.DEFAULT.of(Factor.REGION)).isEqualTo(12);
    for (List<Integer> bad :
        List.of(
            List.of(30, 25, 12, 9, 7, 6, 6, 6),
            List.of(30, 25, 12, 9, 7, 6, 6, 4),
            List.of(40, 60),
            List.of(110, -10, 0, 0, 0, 0, 0, 0))) {
      assertThatThrownBy(() -> new Weights(bad)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void equal_weights_have_one_name_and_others_another() {
    Weights same = new Weights(List.of(30, 25, 12, 9, 7, 6, 6, 5));
    Weights other = new Weights(List.of(25, 30, 12, 9, 7, 6, 6, 5));
    assertThat(same.name()).isEqualTo(Weights.DEFAULT.name()).hasSize(12);
    assertThat(other.name()).isNotEqualTo(same.name());
  }

  @Test
  void points_add_up_to_the_ring_and_none_exceeds_its_weight() {
    Random random = new Random(3);
    for (int i = 0; i < 50_000; i++) {
      int[] contributions = new int[8];
      for (Factor factor : Factor.values()) {
        int component = random.nextInt(4) == 0 ? 255 * random.nextInt(2) : random.nextInt(256);
        contributions[factor.ordinal()] = Weights.DEFAULT.of(factor) * component;
      }
      int score = Arrays.stream(contributions).sum();
      int[] points = Ring.points(contributions);
      assertThat(Arrays.stream(points).sum())
          .isEqualTo(Ring.of(score))
          .isEqualTo((int) Math.round(score / 255.0));
      for (Factor factor : Factor.values()) {
        assertThat(points[factor.ordinal()]).isBetween(0, Weights.DEFAULT.of(factor));
      }
    }
    assertThat(Ring.of(25_500)).isEqualTo(100);
    assertThat(Ring.of(0)).isZero();
  }
}
