package id.antarkerja.officers.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.OfficerKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record must be to fit together, field by field. */
@Beside
@ResourceLock("NipTest")
class NipTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String GOOD = "198507152010012003";

  @Test
  void a_good_number_tells_its_parts_however_it_is_spaced() {
    Nip nip = Nip.of("19850715 201001 2 003");
    assertThat(nip.bornOn()).isEqualTo(LocalDate.of(1985, 7, 15));
    assertThat(nip.appointed()).isEqualTo(YearMonth.of(2010, 1));
    assertThat(nip.sex()).isEqualTo(Sex.P);
    assertThat(nip).isEqualTo(Nip.of(GOOD)).hasToString("NIP ••••2003");
  }

  @ParameterizedTest
  @CsvSource({
    "1.98507E+17, spreadsheet",
    "'1,98507152010012E+17', spreadsheet",
    "19850715201001200X, digits",
    "19850715201001200, length",
    "1985071520100120033, length",
    "198502302010012003, birth",
    "188507152010012003, birth",
    "198507152010132003, appointed",
    "198507152010013003, sex",
    "198507152010010003, sex",
    "198507152010012000, serial",
    "198507151999012003, order"
  })
  void a_wrong_part_is_named(String typed, String what) {
    assertThat(RecordField.NIP.read(typed))
        .isInstanceOfSatisfying(
            RecordField.Wrong.class,
            wrong -> assertThat(wrong.reason().code()).isEqualTo("officers.nip." + what));
  }

  @Test
  void every_level_goes_with_its_own_grades_and_no_other() {
    int fitting = 0;
    for (Level level : Level.values()) {
      for (Grade grade : Grade.values()) {
        RecordFields fields =
            complete().with(RecordField.LEVEL, level.name()).with(RecordField.GRADE, grade.name());
        boolean fits =
            !fields.problems(OfficerKind.CIVIL_SERVANT, TODAY).containsKey(RecordField.GRADE);
        fitting += fits ? 1 : 0;
        assertThat(fits).as(level + " " + grade.label()).isEqualTo(level.grades().contains(grade));
      }
    }
    assertThat(fitting).isEqualTo(Grade.values().length);
    assertThat(RecordField.GRADE.read("iii / B")).isEqualTo(new RecordField.Value("III_B"));
    assertThat(RecordField.LEVEL.read("ahli madya")).isEqualTo(new RecordField.Value("MADYA"));
  }

  @Test
  void what_does_not_fit_together_is_named_beside_the_field() {
    assertThat(complete().problems(OfficerKind.CIVIL_SERVANT, TODAY)).isEmpty();
    problem(
        complete().with(RecordField.BORN_ON, "1985-07-16"), RecordField.BORN_ON, "born.differs");
    problem(
        complete().with(RecordField.LEVEL_SINCE, "2026-11-24"),
        RecordField.LEVEL_SINCE,
        "since.future");
    problem(
        complete().with(RecordField.LEVEL_SINCE, "2009-12-31"),
        RecordField.LEVEL_SINCE,
        "since.beforeAppointment");
    problem(complete().with(RecordField.NIP, null), RecordField.NIP, "required");
    assertThat(complete().with(RecordField.BORN_ON, null).completed().get(RecordField.BORN_ON))
        .isEqualTo("1985-07-15");
  }

  @Test
  void somebody_appointed_may_have_a_number_but_no_level() {
    RecordFields bare = RecordFields.of(Map.of(RecordField.NAME, "Iis"));
    assertThat(bare.problems(OfficerKind.APPOINTED, TODAY)).isEmpty();
    RecordFields servant =
        bare.with(RecordField.NIP, GOOD).with(RecordField.GRADE, Grade.III_B.name());
    assertThat(servant.problems(OfficerKind.APPOINTED, TODAY)).isEmpty();
    assertThat(
            servant
                .with(RecordField.LEVEL, Level.PERTAMA.name())
                .problems(OfficerKind.APPOINTED, TODAY))
        .containsOnlyKeys(RecordField.LEVEL);
    assertThat(servant.with(RecordField.NIP, null).problems(OfficerKind.APPOINTED, TODAY))
        .containsOnlyKeys(RecordField.GRADE);
  }

  @ParameterizedTest
  @CsvSource({"15-7-1985, 1985-07-15", "15/07/1985, 1985-07-15", "1985-07-15, 1985-07-15"})
  void days_are_read_as_people_write_them(String typed, String day) {
    assertThat(RecordField.BORN_ON.read(typed)).isEqualTo(new RecordField.Value(day));
    assertThat(RecordField.BORN_ON.read("31-2-1985")).isInstanceOf(RecordField.Wrong.class);
  }

  private static void problem(RecordFields fields, RecordField field, String code) {
    assertThat(fields.problems(OfficerKind.CIVIL_SERVANT, TODAY).get(field))
        .satisfies(reason -> assertThat(reason.code()).isEqualTo("officers." + code));
  }

  static RecordFields complete() {
    return RecordFields.of(
        Map.of(
            RecordField.NAME,
            "Nurul Syafitri, S.Psi.",
            RecordField.NIP,
            GOOD,
            RecordField.BORN_ON,
            "1985-07-15",
            RecordField.LEVEL,
            Level.MUDA.name(),
            RecordField.GRADE,
            Grade.III_C.name(),
            RecordField.LEVEL_SINCE,
            "2021-04-01"));
  }
}
