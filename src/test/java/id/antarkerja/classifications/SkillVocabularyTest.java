package id.antarkerja.classifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillVocabularyTest {
  private static final Classifications LISTS = new Classifications();

  @Test
  void there_are_enough_skills_with_unique_codes_and_names_in_both_languages() {
    assertThat(ReferenceFile.skills().rows()).extracting(row -> row[0]).doesNotHaveDuplicates();
    assertThat(LISTS.skills()).hasSizeGreaterThanOrEqualTo(420);
    assertThat(LISTS.skills())
        .allSatisfy(
            skill -> {
              assertThat(skill.code()).isBetween(1, (int) Short.MAX_VALUE);
              assertThat(skill.indonesian()).isNotBlank();
              assertThat(skill.english()).isNotBlank();
              assertThat(skill.synonyms()).doesNotContain("");
            });
    assertThat(LISTS.skills()).extracting(Skill::indonesian).doesNotHaveDuplicates();
    assertThat(LISTS.skills()).extracting(Skill::english).doesNotHaveDuplicates();
  }

  @Test
  void every_skill_names_groups_that_exist_with_a_weight_from_one_to_three() {
    for (String[] row : ReferenceFile.skills().rows()) {
      for (String part : row[5].split(";", -1)) {
        String[] group = part.split(":", -1);
        assertThat(LISTS.occupation(group[0])).as(row[2] + " " + part).isPresent();
        assertThat(Integer.parseInt(group[1])).isBetween(1, 3);
      }
    }
  }

  @Test
  void at_least_180_groups_are_named_by_their_own_skills() {
    Set<String> named =
        ReferenceFile.skills().rows().stream()
            .flatMap(row -> Stream.of(row[5].split(";", -1)))
            .map(part -> part.substring(0, part.indexOf(':')))
            .filter(code -> code.length() == 4)
            .collect(Collectors.toSet());
    assertThat(named).hasSizeGreaterThanOrEqualTo(180);
  }

  @Test
  void the_shares_of_a_group_add_up_to_one_and_core_skills_stand_first() {
    for (Occupation group : LISTS.occupationGroups()) {
      List<GroupSkill> skills = LISTS.skillsOfGroup(group.code());
      if (!skills.isEmpty()) {
        assertThat(skills.stream().mapToDouble(GroupSkill::share).sum()).isCloseTo(1, within(1e-9));
        assertThat(skills).isSortedAccordingTo((a, b) -> b.weight() - a.weight());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8153", "8322", "9621", "5230", "3322", "4110", "2411", "2221", "5322", "2341", "7411",
        "7212", "7231", "5120", "5131", "5414", "9112", "7112", "9211", "6221", "8183", "4321",
        "2512", "2166", "4222", "2142", "4416", "4224", "9111"
      })
  void groups_in_demand_have_core_skills(String group) {
    assertThat(LISTS.skillsOfGroup(group)).hasSizeGreaterThanOrEqualTo(4);
    assertThat(LISTS.skillsOfGroup(group).getFirst().weight()).isEqualTo(3);
  }

  @Test
  void a_longer_code_decides_over_a_shorter_one() {
    assertThat(LISTS.skillsOfGroup("5111"))
        .filteredOn(s -> s.skill().indonesian().equals("Komunikasi"))
        .extracting(GroupSkill::weight)
        .containsExactly(2);
  }

  @Test
  void licences_and_certificates_are_kept_apart_from_skills() {
    assertThat(LISTS.resolveSkill("SIM B1"))
        .isInstanceOfSatisfying(
            Resolved.Found.class,
            found -> assertThat(((Skill) found.code()).kind()).isEqualTo(SkillKind.LICENCE));
  }

  @Test
  void names_come_in_the_readers_language() {
    Skill sewing = LISTS.skill(301).orElseThrow();
    assertThat(sewing.name(Locale.of("id", "ID"))).isEqualTo("Menjahit dengan mesin lurus");
    assertThat(sewing.name(Locale.ENGLISH)).isEqualTo("Straight-stitch sewing");
  }
}
