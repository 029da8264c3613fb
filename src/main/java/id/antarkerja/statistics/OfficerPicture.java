package id.antarkerja.statistics;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.officers.numbers.Headcounts;
import id.antarkerja.officers.numbers.Headcounts.Count;
import id.antarkerja.officers.numbers.LabourForce;
import id.antarkerja.officers.numbers.LabourPoint;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Officers by place beside those whom they serve. How many officers there are is known to every
 * colleague; people on the register and employers are counted within the reader's range alone.
 */
@Service
@Transactional(readOnly = true)
class OfficerPicture {
  private static final int MOST = 1_000;

  private final JdbcClient jdbc;
  private final Headcounts headcounts;
  private final LabourForce labour;
  private final Classifications classifications;

  OfficerPicture(
      JdbcClient jdbc, Headcounts headcounts, LabourForce labour, Classifications classifications) {
    this.jdbc = jdbc;
    this.headcounts = headcounts;
    this.labour = labour;
    this.classifications = classifications;
  }

  /** The counts that everything is made of, asked for once. */
  record Counts(
      List<Count> officers,
      Map<String, LabourPoint> labour,
      Map<String, Long> seekers,
      Map<String, Long> employers) {
    int functional(String beginning) {
      return sum(beginning, Count::functional);
    }

    int sum(String beginning, ToIntFunction<Count> what) {
      return officers.stream()
          .filter(count -> count.territory().startsWith(beginning))
          .mapToInt(what)
          .sum();
    }
  }

  Counts counts(LocalDate today, LocalDate retiringBefore) {
    return new Counts(
        headcounts.all(retiringBefore),
        labour.latest(),
        inRange(
            """
            select territory as place, count(*) as number from jobseekers.registrations
             where status = 'ISSUED' and territory >= :lo and territory < :hi
             group by territory
            """,
            today),
        inRange(
            """
            select territory as place, count(distinct employer_id) as number
              from vacancies.vacancies
             where published_at >= :since and territory >= :lo and territory < :hi
             group by territory
            """,
            today));
  }

  private Map<String, Long> inRange(String sql, LocalDate today) {
    Scope scope = Acting.current().scope();
    Map<String, Long> numbers = new HashMap<>();
    jdbc.sql(sql)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("since", today.minusYears(1))
        .query(
            row -> {
              numbers.put(row.getString("place"), row.getLong("number"));
            });
    return numbers;
  }

  List<OfficerPlace> provinces(Counts counts) {
    return classifications.provinces().stream().map(region -> place(region, counts)).toList();
  }

  List<OfficerPlace> regencies(String province, Counts counts) {
    return classifications.regenciesOf(province).stream()
        .map(region -> place(region, counts))
        .toList();
  }

  private OfficerPlace place(Region region, Counts counts) {
    String code = region.code();
    boolean mine = Acting.current().scope().contains(code);
    List<Region> regencies =
        code.length() == 2 ? classifications.regenciesOf(code) : List.of(region);
    long without =
        regencies.stream().filter(regency -> counts.functional(regency.code()) == 0).count();
    return new OfficerPlace(
        code,
        region.name(),
        counts.functional(code),
        counts.sum(code, Count::appointed),
        people(regencies),
        counts.labour().get(code),
        mine ? sum(counts.seekers(), code) : null,
        mine ? sum(counts.employers(), code) : null,
        regencies.size(),
        (int) without,
        counts.sum(code, Count::retiring));
  }

  private static @Nullable Long people(List<Region> regencies) {
    long people =
        regencies.stream()
            .mapToLong(region -> region.population() == null ? 0 : region.population())
            .sum();
    return people == 0 ? null : people;
  }

  private static long sum(Map<String, Long> numbers, String beginning) {
    return numbers.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(beginning))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Regencies without a pengantar kerja, of one province or all, by their province. */
  Map<Region, List<Region>> without(@Nullable Region province, Counts counts) {
    List<Region> all =
        province == null
            ? classifications.regencies()
            : classifications.regenciesOf(province.code());
    return all.stream()
        .filter(regency -> counts.functional(regency.code()) == 0)
        .collect(
            Collectors.groupingBy(
                regency -> classifications.provinceOf(regency.code()).orElseThrow(),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** An employer with what it published within a year. */
  record Served(UUID id, String name, long vacancies) {}

  List<Served> served(Scope scope, LocalDate today) {
    return jdbc.sql(
            """
            select c.id, c.name, count(*) as vacancies
              from vacancies.vacancies v join employers.companies c on c.id = v.employer_id
             where v.published_at >= :since and v.territory >= :lo and v.territory < :hi
             group by c.id, c.name order by count(*) desc, c.name, c.id limit :most
            """)
        .param("since", today.minusYears(1))
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("most", MOST)
        .query(Served.class)
        .list();
  }
}
