package id.antarkerja.demo;

import id.antarkerja.access.Scope;
import id.antarkerja.demo.DemoStaff.Colleague;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficeKind;
import id.antarkerja.officers.Offices;
import id.antarkerja.officers.counters.Counter;
import id.antarkerja.officers.counters.Counters;
import id.antarkerja.officers.counters.OfficeService;
import id.antarkerja.officers.registry.RecordFilling;
import id.antarkerja.officers.registry.RecordFilling.Away;
import id.antarkerja.officers.registry.RecordFilling.Certified;
import id.antarkerja.officers.registry.RecordFilling.Earlier;
import id.antarkerja.officers.registry.RecordFilling.Filled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the registry holds of the invented officers, and the pages of their offices. */
@Component
class DemoRegistry {
  private static final double AWAY = 0.03;
  private static final double CAME_FROM_ELSEWHERE = 0.4;

  private static final double CERTIFIED = 0.3;
  private static final int VALID_YEARS = 3;
  private static final String ISSUER = "Lembaga Sertifikasi Contoh";
  private static final List<String> CERTIFICATES =
      List.of("Asesor kompetensi", "Konselor karier", "Penyuluh jabatan", "Analis jabatan");

  private final RecordFilling filling;
  private final Counters counters;
  private final Offices offices;
  private final DemoSettings settings;

  DemoRegistry(RecordFilling filling, Counters counters, Offices offices, DemoSettings settings) {
    this.filling = filling;
    this.counters = counters;
    this.offices = offices;
    this.settings = settings;
  }

  void fill(List<Colleague> colleagues, LocalDate today) {
    List<Filled> filled = new ArrayList<>();
    List<Away> away = new ArrayList<>();
    List<Earlier> earlier = new ArrayList<>();
    List<Certified> certified = new ArrayList<>();
    List<Office> regencies = offices.ofKind(OfficeKind.REGENCY);
    Map<String, UUID> before = new HashMap<>();
    for (int number = 0; number < colleagues.size(); number++) {
      Colleague colleague = colleagues.get(number);
      Draw draw = Draw.of(settings.seed(), Draw.Stream.OFFICERS, 40_000L + number);
      filled.add(
          new Filled(
              colleague.id(),
              colleague
                  .career()
                  .fields(draw, colleague.officer().name(), colleague.officer().email(), number),
              colleague.career().words(draw, DemoStaff.province(colleague.territory()))));
      before(colleague, regencies, draw).ifPresent(earlier::add);
      UUID standIn = before.put(colleague.territory(), colleague.id());
      if (number >= DemoPost.values().length && draw.chance(AWAY)) {
        away.add(
            new Away(
                colleague.id(),
                today.minusDays(draw.between(0, 5)),
                today.plusDays(draw.between(1, 14)),
                standIn));
      }
      if (draw.chance(CERTIFIED)) {
        LocalDate issued = today.minusDays(draw.between(20, 1_200));
        String name = CERTIFICATES.get(draw.between(0, CERTIFICATES.size() - 1));
        certified.add(
            new Certified(colleague.id(), name, ISSUER, issued, issued.plusYears(VALID_YEARS)));
      }
    }
    filling.certified(certified);
    filling.fill(filled);
    filling.away(away);
    filling.postedBefore(earlier);
    counters.keepAll(pages());
  }

  /** Many began at a neighbouring regency of the province, or at its own office. */
  private Optional<Earlier> before(Colleague colleague, List<Office> regencies, Draw draw) {
    LocalDate until = colleague.career().since();
    LocalDate from = colleague.career().appointed().atDay(1);
    String territory = colleague.territory();
    if (territory.length() != 4 || !from.isBefore(until) || !draw.chance(CAME_FROM_ELSEWHERE)) {
      return Optional.empty();
    }
    String province = territory.substring(0, 2);
    List<Office> beside =
        regencies.stream()
            .filter(one -> one.region().startsWith(province))
            .filter(one -> !one.territory().equals(territory))
            .toList();
    if (beside.isEmpty()) {
      return Optional.empty();
    }
    Office office = beside.get(draw.between(0, beside.size() - 1));
    String decree = "800/%d/SK/%d".formatted(draw.between(100, 999), from.getYear());
    return Optional.of(
        new Earlier(colleague.id(), office.id(), office.territory(), decree, from, until));
  }

  private Map<Office, Counter> pages() {
    Map<Office, Counter> pages = new LinkedHashMap<>();
    Stream.concat(
            offices.ofKind(OfficeKind.PROVINCE).stream(),
            Stream.of(Land.KARAWANG, Land.BEKASI, Scope.EVERYWHERE)
                .map(territory -> offices.byTerritory(territory).orElseThrow()))
        .forEach(office -> pages.put(office, page(office)));
    return pages;
  }

  private static Counter page(Office office) {
    boolean centre = office.kind() == OfficeKind.CENTRE;
    return new Counter(
        Counter.NEW,
        null,
        null,
        "loket." + (centre ? "pusat" : office.territory()) + "@antarkerja.example",
        "Senin–Kamis 08.00–15.30\nJumat 08.00–15.00",
        List.of(OfficeService.values()));
  }
}
