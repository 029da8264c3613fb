package id.antarkerja.demo;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.kernel.Sex;
import id.antarkerja.vacancies.Accommodations;
import id.antarkerja.vacancies.LoadedVacancy;
import id.antarkerja.vacancies.NewVacancy;
import id.antarkerja.vacancies.Origin;
import id.antarkerja.vacancies.ReportedCriteria;
import id.antarkerja.vacancies.Requirements;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.VacancyStatus;
import id.antarkerja.vacancies.Wage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Vacancy number n of a seed and a day, always the same one. */
final class Jobs {
  private static final int PUBLISHED_WITHIN_DAYS = 90;

  private final long seed;
  private final LocalDate today;
  private final Classifications classifications;
  private final Land land;
  private final Trades trades;
  private final List<Firm> firms;
  private final Weighted<Firm> byRank;

  Jobs(
      long seed,
      LocalDate today,
      Classifications classifications,
      Land land,
      Trades trades,
      List<Firm> firms) {
    this.seed = seed;
    this.today = today;
    this.classifications = classifications;
    this.land = land;
    this.trades = trades;
    this.firms = firms;
    // Few firms post much: weights fall with the square root of the rank.
    this.byRank = Weighted.by(firms, firm -> 1 / Math.sqrt(firm.rank() + 5.0));
  }

  /** One that was verified: open, or ended in one of the ways. */
  LoadedVacancy vacancy(long index) {
    Draw draw = Draw.of(seed, Draw.Stream.VACANCIES, index);
    Firm firm = byRank.draw(draw);
    LocalDate published =
        Calendar.workingDay(today.minusDays(draw.between(1, PUBLISHED_WITHIN_DAYS)));
    if (published.isAfter(today)) {
      published = today.minusDays(3);
    }
    LocalDate expires = published.plusDays(draw.between(30, 90));
    String regency = draw.chance(0.85) ? firm.regency() : near(draw, firm.regency());
    NewVacancy vacancy = vacancy(draw, firm, regency, expires, false);
    VacancyId id = new VacancyId(draw.id(millis(published)));
    Instant at = published.atTime(2, draw.between(0, 59)).toInstant(ZoneOffset.UTC);
    VacancyStatus status = status(draw, expires);
    LocalDate between = later(draw, published, expires);
    int taken =
        status == VacancyStatus.FILLED
            ? vacancy.openings()
            : Math.min(vacancy.openings() - 1, draw.chance(0.25) ? draw.between(1, 3) : 0);
    List<LocalDate> filled = Stream.generate(() -> between).limit(Math.max(0, taken)).toList();
    return switch (status) {
      case EXPIRED ->
          new LoadedVacancy(
              id, vacancy, firm.name(), status, at, filled, expires.plusDays(1), "EXPIRED");
      case WITHDRAWN ->
          new LoadedVacancy(
              id, vacancy, firm.name(), status, at, filled, between, "EMPLOYER_WITHDREW");
      default -> new LoadedVacancy(id, vacancy, firm.name(), status, at, filled, null, null);
    };
  }

  /** One that waits for an officer of Karawang, mostly with criteria that may not be published. */
  NewVacancy waiting(int number) {
    Draw draw = Draw.of(seed, Draw.Stream.VACANCIES, (1L << 40) + number);
    List<Firm> near = firms.stream().filter(firm -> firm.regency().equals(Land.KARAWANG)).toList();
    LocalDate expires = today.plusDays(draw.between(30, 60));
    return vacancy(draw, draw.of(near), Land.KARAWANG, expires, number % 3 != 2);
  }

  private VacancyStatus status(Draw draw, LocalDate expires) {
    if (expires.isBefore(today)) {
      return VacancyStatus.EXPIRED;
    }
    double share = draw.share();
    if (share < 0.05) {
      return VacancyStatus.FILLED;
    }
    return share < 0.08 ? VacancyStatus.WITHDRAWN : VacancyStatus.PUBLISHED;
  }

  private LocalDate later(Draw draw, LocalDate published, LocalDate expires) {
    LocalDate last = expires.isBefore(today) ? expires : today;
    return published.plusDays(
        draw.between(0, (int) java.time.temporal.ChronoUnit.DAYS.between(published, last)));
  }

  private NewVacancy vacancy(
      Draw draw, Firm firm, String regency, LocalDate expires, boolean unlawful) {
    Trade trade = firm.special() || draw.chance(0.6) ? firm.trade() : trades.offered(draw);
    String place = classifications.placeName(regency);
    Education least = least(draw, trade);
    Integer years =
        trade.major() <= 3 && draw.chance(0.6) || draw.chance(0.15) ? draw.between(1, 4) : null;
    return new NewVacancy(
        firm.id(),
        draw.of(trade.titles()),
        JobTexts.description(draw, trade, place),
        JobTexts.qualification(draw, least, years, unlawful),
        criteria(draw, trade),
        regency,
        draw.chance(0.7) ? land.district(draw, regency) : null,
        place,
        trade.group(),
        null,
        trade.kbli(),
        openings(draw, trade),
        wage(draw, trade, regency),
        new Requirements(
            least,
            years,
            draw.chance(0.3),
            draw.chance(0.2) ? Set.of() : trades.skills(draw, trade, draw.between(2, 6), 0),
            Set.of()),
        List.of(),
        draw.chance(0.8) ? draw.of(WorkType.FULL_TIME, WorkType.CONTRACT) : null,
        accommodations(draw),
        expires,
        Origin.OFFICER,
        draw.chance(0.03),
        null);
  }

  private String near(Draw draw, String regency) {
    return land.regencyIn(draw, regency.substring(0, 2));
  }

  /** As asked in the country, but never below what the work itself needs. */
  private static @Nullable Education least(Draw draw, Trade trade) {
    if (draw.chance(0.08)) {
      return null;
    }
    Education asked = Published.EDUCATION_ASKED.draw(draw).level();
    boolean fits =
        trade.least().compareTo(Education.D3) >= 0
            ? asked.compareTo(Education.D3) >= 0
            : asked.compareTo(Education.SMK) <= 0;
    return fits ? asked : trade.least();
  }

  /** Kept for the report, never published. */
  private static ReportedCriteria criteria(Draw draw, Trade trade) {
    double share = draw.share();
    Sex sex = null;
    if (share < Published.WOMEN_ONLY + Published.MEN_ONLY) {
      sex = share < Published.WOMEN_ONLY ? Sex.P : Sex.L;
    }
    boolean ages = draw.chance(0.6);
    return new ReportedCriteria(
        ages ? 18 : null,
        ages ? draw.of(25, 28, 30, 35, 40, 45) : null,
        sex,
        draw.chance(0.1) ? "belum menikah" : null,
        null);
  }

  /** Median 1 or 2 in offices, tens in factories. */
  private static int openings(Draw draw, Trade trade) {
    double typical =
        switch (trade.major()) {
          case 1, 2, 3, 4 -> 1.3;
          case 5, 6, 7 -> 2.5;
          default -> 5;
        };
    return (int) Math.min(400, Math.max(1, Math.round(typical * Math.exp(draw.gaussian()))));
  }

  /**
   * Log-normal around the published median of the major group, higher in and around the capital.
   */
  private static Wage wage(Draw draw, Trade trade, String regency) {
    double level =
        switch (regency.substring(0, 2)) {
          case "31", "36" -> 1.25;
          case "32" -> isIndustrial(regency) ? 1.4 : 0.95;
          case "33", "34" -> 0.8;
          case "35" -> 0.9;
          case "94", "95", "91", "92", "93", "96" -> 1.2;
          default -> 1.0;
        };
    double noise = level * Math.exp(draw.gaussian() * 0.25);
    long from = Math.round(Published.WAGE_FROM[trade.major() - 1] * noise * 20) * 50_000;
    long to = Math.round(Published.WAGE_TO[trade.major() - 1] * noise * 20) * 50_000;
    return new Wage(from, Math.max(from, to), !draw.chance(0.4));
  }

  private static boolean isIndustrial(String regency) {
    return Set.of("3215", "3216", "3275", "3214").contains(regency);
  }

  /** Mostly nobody was asked. */
  private static Accommodations accommodations(Draw draw) {
    if (draw.chance(0.85)) {
      return Accommodations.UNKNOWN;
    }
    Accommodation one = draw.of(Accommodation.values());
    return draw.chance(0.7)
        ? new Accommodations(Set.of(one), Set.of())
        : new Accommodations(Set.of(), Set.of(one));
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
