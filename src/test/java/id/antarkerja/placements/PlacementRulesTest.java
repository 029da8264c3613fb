package id.antarkerja.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacementRulesTest {
  @Test
  void exactly_these_steps_are_allowed() {
    Map<PlacementStatus, Set<PlacementStatus>> steps =
        Map.of(
            PlacementStatus.REPORTED, Set.of(PlacementStatus.CONFIRMED, PlacementStatus.CANCELLED),
            PlacementStatus.CONFIRMED, Set.of(PlacementStatus.CANCELLED, PlacementStatus.ENDED),
            PlacementStatus.CANCELLED, Set.of(),
            PlacementStatus.ENDED, Set.of());
    for (PlacementStatus from : PlacementStatus.values()) {
      for (PlacementStatus to : PlacementStatus.values()) {
        assertThat(from.mayBecome(to)).isEqualTo(steps.get(from).contains(to));
      }
    }
  }

  @Test
  void nobody_confirms_their_own_word_but_papers_speak_for_both() {
    assertThat(ConfirmedHow.PERSON_SAYS.confirms(Side.PERSON)).isFalse();
    assertThat(ConfirmedHow.PERSON_SAYS.confirms(Side.EMPLOYER)).isTrue();
    assertThat(ConfirmedHow.EMPLOYER_LINK.confirms(Side.EMPLOYER)).isFalse();
    assertThat(ConfirmedHow.EMPLOYER_SAYS.confirms(Side.PERSON)).isTrue();
    for (Side side : Side.values()) {
      assertThat(ConfirmedHow.CONTRACT_SEEN.confirms(side)).isTrue();
      assertThat(ConfirmedHow.PAYSLIP_SEEN.confirms(side)).isTrue();
    }
  }

  @Test
  void the_same_province_is_local() {
    assertThat(PlacementScope.proposed("3215", "3216")).isEqualTo(PlacementScope.AKL);
    assertThat(PlacementScope.proposed("3215", "3301")).isEqualTo(PlacementScope.AKAD);
  }
}
