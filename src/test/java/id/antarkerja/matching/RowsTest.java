package id.antarkerja.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.matching.VacancyRow.Requirement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
  private final RandomRows rows = new RandomRows(5, 446, 514);

  @Test
  void a_packed_row_comes_back_as_it_was() {
    for (long seq = 0; seq < 2_000; seq++) {
      VacancyRow vacancy = rows.vacancy(seq * 140_737_488L);
      assertThat(VacancyRow.unpack(vacancy.pack())).isEqualTo(vacancy);
      SeekerRow seeker = rows.seeker(seq);
      assertThat(SeekerRow.unpack(seeker.pack())).isEqualTo(seeker);
    }
  }

  @Test
  void a_packed_row_of_another_version_or_length_is_refused() {
    for (byte[] good : List.of(rows.vacancy(1).pack(), rows.seeker(1).pack())) {
      byte[] older = good.clone();
      older[0] = 0;
      byte[] cut = Arrays.copyOf(good, good.length - 1);
      byte[] longer = Arrays.copyOf(good, good.length + 1);
      for (byte[] bad : List.of(older, cut, longer, new byte[0])) {
        assertThatThrownBy(() -> VacancyRow.unpack(bad))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SeekerRow.unpack(bad))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void what_must_never_count_has_no_place_in_a_row() {
    assertThat(forbidden(VacancyRow.class)).isEmpty();
    assertThat(forbidden(SeekerRow.class)).isEmpty();
    assertThat(forbidden(WithSex.class)).hasSize(3);
  }

  enum Sex {
    L
  }

  record Person(Sex value, String name) {}

  record WithSex(List<Person> people, int age) {}

  /** Any component, at any depth, that is named or typed like one, and any text at all. */
  private static List<String> forbidden(Class<?> row) {
    List<String> found = new ArrayList<>();
    for (RecordComponent part : row.getRecordComponents()) {
      Stream.of(part.getName(), part.getType().getSimpleName())
          .flatMap(name -> Stream.of(name.split("(?=[A-Z])")))
          .map(word -> word.toLowerCase(Locale.ROOT))
          .filter(
              List.of(
                      "name",
                      "sex",
                      "gender",
                      "age",
                      "born",
                      "birth",
                      "religion",
                      "ethnicity",
                      "marital",
                      "disability",
                      "string")
                  ::contains)
          .findFirst()
          .ifPresent(word -> found.add(row.getSimpleName() + "." + part.getName()));
      Class<?> inside = elementOf(part);
      if (inside.isRecord()) {
        found.addAll(forbidden(inside));
      }
    }
    return found;
  }

  private static Class<?> elementOf(RecordComponent part) {
    return part.getGenericType() instanceof java.lang.reflect.ParameterizedType type
            && type.getActualTypeArguments()[0] instanceof Class<?> element
        ? element
        : part.getType();
  }

  @Test
  void shares_of_the_eight_heaviest_skills_add_up_to_255() {
    for (int i = 0; i < 500; i++) {
      Map<Short, Integer> weighted = new HashMap<>();
      for (int n = 1 + rows.random().nextInt(15); n > 0; n--) {
        weighted.put((short) rows.random().nextInt(900), 1 + rows.random().nextInt(1_000));
      }
      List<Requirement> shares =
          VacancyRow.shares(
              weighted.entrySet().stream()
                  .map(each -> new Requirement(each.getKey(), each.getValue()))
                  .toList());
      assertThat(shares).hasSizeLessThanOrEqualTo(8);
      assertThat(shares.stream().mapToInt(Requirement::share).sum()).isEqualTo(255);
      assertThat(shares).allMatch(share -> share.share() > 0);
    }
    assertThat(VacancyRow.shares(List.of())).isEmpty();
  }

  @Test
  void shares_that_do_not_add_up_are_refused() {
    assertThatThrownBy(() -> Sample.vacancy().skills(new Requirement((short) 1, 254)).build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1L << 48})
  void a_number_that_does_not_fit_beside_a_score_is_refused(long seq) {
    assertThatThrownBy(() -> Sample.vacancy().seq(seq).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sample.seeker().seq(seq).build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_need_cannot_be_available_and_not_available() {
    assertThatThrownBy(() -> Sample.vacancy().available(3).notAvailable(2).build())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
