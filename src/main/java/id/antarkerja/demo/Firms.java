package id.antarkerja.demo;

import id.antarkerja.employers.EmployerId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Invented employers: names put together from words that no firm of a country would all choose. */
final class Firms {
  /** Of the first 150, these many stand in Karawang and every fifth of them in Bekasi. */
  private static final int OF_KARAWANG = 24;

  private static final List<String> FIRST =
      List.of(
          "Rintisan",
          "Tunas",
          "Cahaya",
          "Lintas",
          "Graha",
          "Samudra",
          "Bumi",
          "Karsa",
          "Wahana",
          "Mitra",
          "Anugerah",
          "Sentra",
          "Panca",
          "Tirta",
          "Nawa",
          "Surya",
          "Putra",
          "Bintang",
          "Kencana",
          "Sinar");
  private static final List<String> SECOND =
      List.of(
          "Kembang",
          "Randu",
          "Citarum",
          "Walet",
          "Kenanga",
          "Cempaka",
          "Merbau",
          "Rinjing",
          "Gandaria",
          "Kepodang",
          "Trembesi",
          "Sawo",
          "Jalak",
          "Mahoni",
          "Kecapi",
          "Angsana",
          "Bangau",
          "Teratai");
  private static final List<String> LAST =
      List.of("Rekaan", "Contoh", "Misalan", "Andaian", "Umpama", "Khayal");

  private final List<Firm> all;

  Firms(long seed, int count, Land land, Trades trades) {
    List<Firm> firms = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; firms.size() < count; i++) {
      Draw draw = Draw.of(seed, Draw.Stream.EMPLOYERS, i);
      Trade trade = trades.offered(draw);
      String name = name(draw, trade);
      if (!names.add(name)) {
        continue;
      }
      int number = firms.size();
      String regency =
          number < OF_KARAWANG
              ? number % 5 == 4 ? Land.BEKASI : Land.KARAWANG
              : land.regencyOfWork(draw);
      firms.add(
          new Firm(
              number,
              new EmployerId(draw.id(DemoStaff.EPOCH)),
              name,
              draw.chance(0.7) ? nib(number) : null,
              regency,
              "Jl. %s No. %d".formatted(draw.of(SECOND), draw.between(1, 200)),
              trade));
    }
    all = List.copyOf(firms);
  }

  List<Firm> all() {
    return all;
  }

  private static String name(Draw draw, Trade trade) {
    String core = draw.of(FIRST) + " " + draw.of(SECOND) + " " + draw.of(LAST);
    return switch (trade.kbli()) {
      case "86101" -> "RS " + core;
      case "85121" -> "Yayasan " + core;
      default -> (draw.chance(0.75) ? "PT " : draw.chance(0.7) ? "CV " : "UD ") + core;
    };
  }

  /** Thirteen digits; real ones do not begin with 00. */
  private static String nib(int number) {
    return String.format(Locale.ROOT, "00%011d", 900_000 + number);
  }
}
