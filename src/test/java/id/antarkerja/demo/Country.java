package id.antarkerja.demo;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficeId;
import id.antarkerja.officers.OfficeKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** The invented country without a database. */
final class Country {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Classifications CLASSIFICATIONS = new Classifications();

  private Country() {}

  static People people(long seed) {
    return new People(seed, TODAY, CLASSIFICATIONS, Country::office);
  }

  static List<LoadedJobseeker> persons(long seed, int count) {
    People people = people(seed);
    return LongStream.range(0, count).parallel().mapToObj(people::person).toList();
  }

  static Jobs jobs(long seed) {
    Land land = new Land(CLASSIFICATIONS);
    Trades trades = new Trades(CLASSIFICATIONS);
    return new Jobs(
        seed, TODAY, CLASSIFICATIONS, land, trades, new Firms(seed, 150, land, trades).all());
  }

  private static Office office(String territory) {
    UUID id = UUID.nameUUIDFromBytes(territory.getBytes(StandardCharsets.UTF_8));
    return new Office(
        new OfficeId(id), OfficeKind.REGENCY, territory, territory.substring(0, 4), territory);
  }
}
