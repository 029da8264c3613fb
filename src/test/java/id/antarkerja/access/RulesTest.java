package id.antarkerja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of who may do what, read from its other side. */
class RulesTest {

  @ParameterizedTest
  @EnumSource(Action.class)
  void nobody_does_anything_with_the_own_file_or_as_a_stranger(Action action) {
    for (Basis basis : Basis.values()) {
      assertThat(Rules.of(Relation.OWN_FILE, basis).may()).doesNotContain(action);
      assertThat(Rules.of(Relation.STRANGER, basis).may()).doesNotContain(action);
    }
  }

  @Test
  void only_the_holding_office_sees_and_changes_what_is_sensitive() {
    for (Field field :
        Set.of(Field.NIK, Field.NEEDS, Field.BELIEF, Field.ADDRESS, Field.CONSENTS)) {
      assertThat(sees(Relation.OWN_CASELOAD, null, field)).as("%s", field).isTrue();
      assertThat(sees(Relation.SUPERVISOR, null, field)).as("%s", field).isFalse();
      assertThat(sees(Relation.GRANTED, Basis.REFERRAL, field)).as("%s", field).isFalse();
      assertThat(sees(Relation.GRANTED, Basis.CONSENT, field)).as("%s", field).isFalse();
      assertThat(sees(Relation.GRANTED, Basis.BREAK_GLASS, field)).as("%s", field).isFalse();
    }
    for (Action action : Set.of(Action.CHANGE, Action.SERVE, Action.PRINT_CARD, Action.NOTE)) {
      assertThat(Rules.of(Relation.SUPERVISOR, null).may()).doesNotContain(action);
      for (Basis basis : Basis.values()) {
        assertThat(Rules.of(Relation.GRANTED, basis).may()).doesNotContain(action);
      }
    }
  }

  @Test
  void a_referral_opens_how_to_reach_somebody_and_not_when_they_were_born() {
    for (Field field : Set.of(Field.NAME, Field.PROFILE, Field.PHONE, Field.EMAIL)) {
      assertThat(sees(Relation.GRANTED, Basis.REFERRAL, field)).isTrue();
    }
    assertThat(sees(Relation.GRANTED, Basis.REFERRAL, Field.BIRTH)).isFalse();
    assertThat(sees(Relation.SUPERVISOR, null, Field.BIRTH)).isTrue();
  }

  @Test
  void a_broken_glass_helps_the_person_and_serves_nothing_else() {
    Rules glass = Rules.of(Relation.GRANTED, Basis.BREAK_GLASS);
    assertThat(glass.may()).containsExactlyInAnyOrder(Action.LIST, Action.READ, Action.REVEAL);
    assertThat(glass.serves()).containsExactly(Purpose.SERVICE);
    assertThat(glass.most()).isEqualTo(Tier.CONTACT);
  }

  @Test
  void a_grant_for_a_referral_is_not_for_oversight_nor_for_lists_that_leave_the_house() {
    assertThat(Rules.of(Relation.GRANTED, Basis.REFERRAL).serves())
        .containsExactlyInAnyOrder(
            Purpose.SERVICE, Purpose.MATCHING, Purpose.REFERRAL, Purpose.PLACEMENT);
  }

  private static boolean sees(Relation relation, @Nullable Basis basis, Field field) {
    return new Decision.Allowed(Rules.of(relation, basis).most(), relation, basis).shows(field);
  }
}
