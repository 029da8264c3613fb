package id.antarkerja.demo;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.jobseekers.Experience;
import id.antarkerja.jobseekers.Identity;
import id.antarkerja.jobseekers.JobseekerId;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.jobseekers.NewJobseeker;
import id.antarkerja.jobseekers.Profile;
import id.antarkerja.jobseekers.Purpose;
import id.antarkerja.jobseekers.Reach;
import id.antarkerja.jobseekers.RegistrationStatus;
import id.antarkerja.jobseekers.SkillHeld;
import id.antarkerja.jobseekers.Wish;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.Office;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Person number n of a seed and a day, always the same one, whoever was drawn before. */
final class People {
  private static final int CARD_MONTHS = 24;

  private final long seed;
  private final Calendar calendar;
  private final Land land;
  private final Trades trades;
  private final Identities identities;
  private final Function<String, Office> offices;

  /**
   * @param offices by territory
   */
  People(
      long seed,
      LocalDate today,
      Classifications classifications,
      Function<String, Office> offices) {
    this.seed = seed;
    this.calendar = new Calendar(today);
    this.land = new Land(classifications);
    this.trades = new Trades(classifications);
    this.identities = new Identities(land, classifications);
    this.offices = offices;
  }

  LoadedJobseeker person(long index) {
    Twin twin = Twin.at(index);
    return twin == null ? born(index) : twin.of(born(twin.original()), draw(index), this);
  }

  private LoadedJobseeker born(long index) {
    Draw draw = draw(index);
    String regency = land.regencyOfPerson(draw, index);
    Sex sex = draw.chance(land.men(regency.substring(0, 2))) ? Sex.L : Sex.P;
    LocalDate issued = calendar.registered(draw);
    int age = age(draw);
    LocalDate bornOn = issued.minusYears(age).minusDays(draw.between(0, 364));
    Identity identity = identities.draw(draw, index, regency, sex, bornOn, age);
    Profile profile = profile(draw, regency, sex, age, issued.getYear());
    boolean school = regency.equals(Land.KARAWANG) && age <= 19 && draw.chance(0.12);
    return loaded(
        draw,
        offices.apply(school ? DemoStaff.SCHOOL : regency),
        issued,
        new NewJobseeker(identity, profile, consents(draw), true),
        closing(draw, issued));
  }

  /** With ids of its own, drawn here. */
  LoadedJobseeker loaded(
      Draw draw,
      Office office,
      LocalDate issued,
      NewJobseeker person,
      LoadedJobseeker.@Nullable Closing closed) {
    UUID id = draw.id(issued.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
    return new LoadedJobseeker(
        new JobseekerId(id),
        draw.randomId(),
        draw.randomId(),
        office.id().value(),
        office.territory(),
        office.region(),
        issued,
        person,
        closed);
  }

  Office office(String territory) {
    return offices.apply(territory);
  }

  LocalDate today() {
    return calendar.today();
  }

  private static int age(Draw draw) {
    Published.Ages group = Published.AGES.draw(draw);
    int age = draw.between(group.from(), group.to());
    // Below 17 nobody has an ID card yet, and few look for work.
    return age < 17 && draw.chance(0.9) ? draw.between(17, 19) : age;
  }

  private Profile profile(Draw draw, String regency, Sex sex, int age, int year) {
    Schooling schooling = Schooling.draw(draw, age, year);
    List<Trade> wishes = trades.wishes(draw, sex, schooling.level());
    Trade first = wishes.getFirst();
    return new Profile(
        regency,
        draw.chance(0.9) ? land.district(draw, regency) : null,
        draw.chance(0.7)
            ? "RT %02d/RW %02d".formatted(draw.between(1, 12), draw.between(1, 9))
            : null,
        schooling.level(),
        schooling.major(),
        null,
        schooling.graduated(),
        experiences(draw, sex, schooling, first, age, year),
        skills(draw, first),
        wishes.stream().map(trade -> new Wish(trade.group(), draw.of(trade.titles()))).toList(),
        reach(draw),
        wageFloor(draw, first),
        null,
        draw.chance(0.7) ? Set.of() : Set.of(WorkType.FULL_TIME, WorkType.CONTRACT),
        draw.chance(0.015) ? Set.of(draw.of(Accommodation.values())) : Set.of());
  }

  private List<Experience> experiences(
      Draw draw, Sex sex, Schooling schooling, Trade wish, int age, int year) {
    Published.Years years = Published.EXPERIENCE.draw(draw);
    int worked = Math.min(draw.between(years.from(), years.to()), age - 17);
    if (worked <= 0) {
      return List.of();
    }
    Trade done = draw.chance(0.7) ? wish : trades.wanted(draw, sex, schooling.level());
    int until = year - draw.between(0, 1);
    return List.of(new Experience(draw.of(done.titles()), done.group(), until - worked, until));
  }

  private List<SkillHeld> skills(Draw draw, Trade trade) {
    if (draw.chance(0.12)) {
      return List.of();
    }
    List<SkillHeld> held = new ArrayList<>();
    for (int code : trades.skills(draw, trade, draw.between(2, 7), draw.between(0, 2))) {
      held.add(new SkillHeld(code, draw.between(0, 3), draw.chance(0.8) ? 0 : draw.between(1, 3)));
    }
    return held;
  }

  private static Reach reach(Draw draw) {
    double share = draw.share();
    if (share < 0.3) {
      return Reach.UNKNOWN;
    }
    if (share < 0.6) {
      return Reach.ofKm(draw.of(10, 25, 50, 75));
    }
    return Reach.of(
        share < 0.8 ? Reach.Kind.REGENCY : share < 0.94 ? Reach.Kind.PROVINCE : Reach.Kind.NATION);
  }

  private static @Nullable Long wageFloor(Draw draw, Trade trade) {
    if (draw.chance(0.45)) {
      return null;
    }
    double wage = Published.WAGE_FROM[trade.major() - 1] * Math.exp(draw.gaussian() * 0.2 - 0.1);
    return Math.round(wage * 10) * 100_000;
  }

  /** A purpose that is missing was not asked yet. */
  private static Map<Purpose, Boolean> consents(Draw draw) {
    Map<Purpose, Boolean> consents = new EnumMap<>(Purpose.class);
    answer(draw, consents, Purpose.CARD, 0.65, 0.2);
    answer(draw, consents, Purpose.WHATSAPP, 0.55, 0.3);
    answer(draw, consents, Purpose.SURVEY, 0.3, 0.5);
    return consents;
  }

  private static void answer(
      Draw draw, Map<Purpose, Boolean> consents, Purpose purpose, double yes, double notAsked) {
    double share = draw.share();
    if (share >= notAsked) {
      consents.put(purpose, share < notAsked + yes);
    }
  }

  private LoadedJobseeker.@Nullable Closing closing(Draw draw, LocalDate issued) {
    double share = draw.share();
    LocalDate on = Calendar.workingDay(issued.plusDays(draw.between(14, 420)));
    if (share < 0.23 && !on.isAfter(calendar.today())) {
      return new LoadedJobseeker.Closing(
          share < 0.13
              ? RegistrationStatus.PLACED
              : share < 0.215 ? RegistrationStatus.WITHDRAWN : RegistrationStatus.MOVED,
          on);
    }
    LocalDate ranOut = issued.plusMonths(CARD_MONTHS).plusDays(1);
    return ranOut.isAfter(calendar.today())
        ? null
        : new LoadedJobseeker.Closing(RegistrationStatus.EXPIRED, ranOut);
  }

  private Draw draw(long index) {
    return Draw.of(seed, Draw.Stream.PERSONS, index);
  }
}
