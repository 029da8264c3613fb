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
import id.antarkerja.officers.registry.RecordFilling.Filled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the registry holds of the invented officers, and the pages of their offices. */
@Component
class DemoRegistry {
  private static final double AWAY = 0.03;

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
      UUID standIn = before.put(colleague.territory(), colleague.id());
      if (number >= DemoPost.values().length && draw.chance(AWAY)) {
        away.add(
            new Away(
                colleague.id(),
                today.minusDays(draw.between(0, 5)),
                today.plusDays(draw.between(1, 14)),
                standIn));
      }
    }
    filling.fill(filled);
    filling.away(away);
    counters.keepAll(pages());
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
