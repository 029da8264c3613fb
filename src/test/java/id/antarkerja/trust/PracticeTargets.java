package id.antarkerja.trust;

import static id.antarkerja.trust.Target.Field.CHOICE;
import static id.antarkerja.trust.Target.Field.DATE;
import static id.antarkerja.trust.Target.Field.DECIMAL;
import static id.antarkerja.trust.Target.Field.LOOKUP;
import static id.antarkerja.trust.Target.Field.NUMBER;
import static id.antarkerja.trust.Target.Field.REQUIRED;

import java.util.List;

/** Forms of the library of practices. */
final class PracticeTargets {
  private static final String HOME = "/petugas/praktik";
  private static final String NOBODY = "00000000-0000-4000-8000-000000000008";

  private PracticeTargets() {}

  static final List<Target> ALL =
      List.of(
          written("a practice", HOME + "/baru"),
          written("a practice's change", HOME + "/{practice}/ubah").valid("_version", "1"),
          Target.of("a practice's number", Who.OWN, HOME + "/{practice}/ukuran")
              .valid(
                  "name",
                  "Hadir {letters}",
                  "unit",
                  "orang",
                  "better",
                  "UP",
                  "before",
                  "10",
                  "after",
                  "12,5",
                  "beforeFrom",
                  "2026-01",
                  "beforeTo",
                  "2026-02",
                  "afterFrom",
                  "2026-03",
                  "afterTo",
                  "2026-04",
                  "people",
                  "40",
                  "how",
                  "Dihitung {letters}")
              .text("name", 120)
              .text("unit", 40)
              .text("how", 1_000)
              .with(REQUIRED, "name", "unit", "better", "before", "after", "people", "how")
              .with(NUMBER, "people")
              .with(DECIMAL, "before", "after")
              .with(CHOICE, "what", "better"),
          Target.of("a practice's counted number", Who.OWN, HOME + "/{practice}/ukuran")
              .valid(
                  "what",
                  "metric:REGISTERED",
                  "beforeFrom",
                  "2026-01",
                  "beforeTo",
                  "2026-03",
                  "afterFrom",
                  "2026-04",
                  "afterTo",
                  "2026-06")
              .with(CHOICE, "what")
              .with(LOOKUP, "of_text"),
          Target.of("a practice withdrawn", Who.OWN, HOME + "/{practice}/tarik")
              .valid("reason", "Angkanya keliru", "_version", "1")
              .text("reason", 500)
              .with(REQUIRED, "reason"),
          Target.of("a practice sent back", Who.OWN, HOME + "/{practice}/kembalikan")
              .valid("words", "Kurang angka", "_version", "1")
              .with(REQUIRED, "words"),
          Target.of("a month's selection", Who.OWN, HOME + "/{practice}/pilihan")
              .valid("month", "2026-11", "why", "Mudah diulang")
              .with(REQUIRED, "month", "why"),
          Target.of("a trial", Who.OWN, HOME + "/{practice}/coba")
              .valid("startedOn", "2026-11-20", "changed", "Di satu loket")
              .text("changed", 2_000)
              .with(REQUIRED, "startedOn")
              .with(DATE, "startedOn"),
          Target.of("a trial's number", Who.OWN, HOME + "/coba/" + NOBODY + "/ukuran")
              .valid("before", "1", "after", "2")
              .with(REQUIRED, "before"),
          Target.of("a trial's end", Who.OWN, HOME + "/coba/" + NOBODY + "/selesai")
              .valid(
                  "state",
                  "STOPPED",
                  "endedOn",
                  "2026-11-20",
                  "learnt",
                  "Belum berhasil",
                  "_version",
                  "1")
              .with(REQUIRED, "state"));

  private static Target written(String name, String action) {
    return Target.of(name, Who.OWN, action)
        .valid(
            "title",
            "Praktik {letters}",
            "problem",
            "Masalah {letters}",
            "groups",
            "EVERYBODY",
            "steps",
            "Satu langkah",
            "place_text",
            "Kabupaten Ciamis",
            "from",
            "2026-01-01",
            "to",
            "2026-02-01",
            "hours",
            "10",
            "cost",
            "0")
        .text("title", 150)
        .text("problem", 4_000)
        .text("tools", 500)
        .text("story", 10_000)
        .with(REQUIRED, "title", "problem", "groups", "steps", "from", "to", "hours", "cost")
        .with(NUMBER, "hours", "cost")
        .with(DATE, "from", "to")
        .with(CHOICE, "groups")
        .with(LOOKUP, "place_text");
  }
}
