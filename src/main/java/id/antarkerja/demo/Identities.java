package id.antarkerja.demo;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.jobseekers.Identity;
import id.antarkerja.jobseekers.Marital;
import id.antarkerja.jobseekers.Nik;
import id.antarkerja.jobseekers.Religion;
import id.antarkerja.kernel.Sex;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who an invented person is. Numbers are right in form and belong to nobody: serials of NIKs are
 * above what a district gives out in a day, phones are of one made-up block, e-mail ends on a
 * reserved name.
 */
final class Identities {
  private static final double WITHOUT_NIK = 0.07;
  private static final double NIK_DISAGREES = 0.03;

  /** More births than a district has in a day. */
  private static final int LEAST_SERIAL = 1_000;

  private final Land land;
  private final Classifications classifications;
  private final Names names = new Names();
  private final Map<String, String> places = new ConcurrentHashMap<>();

  Identities(Land land, Classifications classifications) {
    this.land = land;
    this.classifications = classifications;
  }

  Identity draw(Draw draw, long index, String regency, Sex sex, LocalDate bornOn, int age) {
    String province = regency.substring(0, 2);
    String birthRegency = draw.chance(0.8) ? regency : land.regencyIn(draw, province);
    String name = names.draw(draw, sex, province, age);
    return new Identity(
        nik(draw, land.district(draw, birthRegency), sex, bornOn),
        name,
        sex,
        bornOn,
        place(birthRegency),
        draw.chance(0.85) ? phone(index) : null,
        draw.chance(0.08) ? email(name, index) : null,
        religion(draw, province),
        marital(draw, age));
  }

  private static @Nullable Nik nik(Draw draw, String district, Sex sex, LocalDate bornOn) {
    if (draw.chance(WITHOUT_NIK)) {
      return null;
    }
    Sex coded = sex;
    LocalDate day = bornOn;
    if (draw.chance(NIK_DISAGREES)) {
      if (draw.chance(0.4)) {
        coded = sex == Sex.L ? Sex.P : Sex.L;
      } else {
        day = bornOn.plusDays(draw.between(1, 300));
      }
    }
    int dayOfMonth = day.getDayOfMonth() + (coded == Sex.P ? 40 : 0);
    return Nik.of(
        district
            + digits(2, dayOfMonth)
            + digits(2, day.getMonthValue())
            + digits(2, day.getYear() % 100)
            + digits(4, draw.between(LEAST_SERIAL, 9_999)));
  }

  private static String digits(int width, long number) {
    String digits = String.valueOf(number);
    return "0".repeat(width - digits.length()) + digits;
  }

  /** 0812-5550-xxxx for the first 10,000, 0812-555x-xxxxx after. */
  static String phone(long index) {
    return index < 10_000
        ? "+628125550" + digits(4, index)
        : "+62812555" + digits(6, index % 1_000_000);
  }

  private static String email(String name, long index) {
    String local = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".");
    return local.replaceAll("^\\.|\\.$", "") + "." + index + "@surel.example";
  }

  /** "Karawang" of "Kabupaten Karawang". */
  private String place(String regency) {
    return places.computeIfAbsent(
        regency,
        code ->
            classifications
                .regionName(code)
                .replaceFirst("^(Kabupaten|Kota)( Administrasi)? ", ""));
  }

  private static @Nullable Religion religion(Draw draw, String province) {
    if (draw.chance(0.3)) {
      return null;
    }
    Religion usual =
        switch (province) {
          case "51" -> Religion.HINDU;
          case "53" -> Religion.CATHOLIC;
          case "71", "91", "92", "93", "94", "95", "96" -> Religion.PROTESTANT;
          default -> Religion.ISLAM;
        };
    return draw.chance(0.85) ? usual : draw.of(Religion.values());
  }

  private static @Nullable Marital marital(Draw draw, int age) {
    if (draw.chance(0.3)) {
      return null;
    }
    double married = Math.min(0.85, Math.max(0, (age - 18) * 0.06));
    if (!draw.chance(married)) {
      return Marital.SINGLE;
    }
    return draw.chance(0.94) ? Marital.MARRIED : draw.of(Marital.DIVORCED, Marital.WIDOWED);
  }
}
