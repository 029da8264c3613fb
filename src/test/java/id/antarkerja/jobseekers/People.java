package id.antarkerja.jobseekers;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.kernel.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Persons for tests, from one valid default; names and numbers are invented and never repeat. */
final class People {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String[] SYLLABLES = {
    "ra", "mi", "lu", "do", "ke", "ta", "ni", "su", "go", "ba"
  };

  private People() {}

  static Someone someone() {
    int number = COUNT.incrementAndGet();
    return new Someone(
        nik("3215", "140898", number),
        name(number),
        LocalDate.of(1998, 8, 14),
        null,
        Profile.of("3215"));
  }

  static String nik(String regency, String birth, int number) {
    return regency
        + "%02d".formatted(number / 9999 + 1)
        + birth
        + "%04d".formatted(number % 9999 + 1);
  }

  static String name(int number) {
    var name = new StringBuilder("Warga ");
    for (char digit : String.valueOf(10_000 + number).toCharArray()) {
      name.append(SYLLABLES[digit - '0']);
    }
    return name.toString();
  }

  static Profile tailor() {
    return new Profile(
        "3215",
        "321505",
        "Kp. Sukamaju RT 03/RW 05",
        Education.SMK,
        "Tata busana",
        "SMK Melati",
        2016,
        List.of(new Experience("Operator mesin jahit", "8153", 2017, 2024)),
        List.of(new SkillHeld(101, 2, 1)),
        List.of(new Wish("8153", "Operator mesin jahit")),
        Reach.ofKm(20),
        5_600_000L,
        LocalDate.of(2026, 12, 1),
        Set.of(WorkType.FULL_TIME),
        Set.of(Accommodation.FREQUENT_BREAKS));
  }

  record Someone(
      @Nullable String nik,
      String name,
      LocalDate bornOn,
      @Nullable String phone,
      Profile profile) {

    Someone nik(@Nullable String other) {
      return new Someone(other, name, bornOn, phone, profile);
    }

    Someone named(String other) {
      return new Someone(nik, other, bornOn, phone, profile);
    }

    Someone born(LocalDate other) {
      return new Someone(nik, name, other, phone, profile);
    }

    Someone phone(String other) {
      return new Someone(nik, name, bornOn, other, profile);
    }

    Someone with(Profile other) {
      return new Someone(nik, name, bornOn, phone, other);
    }

    NewJobseeker person() {
      return person(Map.of(), false);
    }

    NewJobseeker person(Map<Purpose, Boolean> consents, boolean othersChecked) {
      return new NewJobseeker(
          new Identity(
              nik == null ? null : Nik.of(nik),
              name,
              Sex.L,
              bornOn,
              "Karawang",
              phone,
              null,
              null,
              null),
          profile,
          consents,
          othersChecked);
    }
  }
}
