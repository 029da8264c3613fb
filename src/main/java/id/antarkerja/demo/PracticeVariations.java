package id.antarkerja.demo;

import id.antarkerja.demo.PracticeTexts.Written;
import id.antarkerja.practices.NewMeasure;
import id.antarkerja.practices.PracticeText;
import id.antarkerja.practices.TargetGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What other offices made of a practice. */
final class PracticeVariations {
  private PracticeVariations() {}

  /** The same measure in another office. */
  static NewMeasure again(
      NewMeasure.Told like, UUID line, double better, Draw draw, LocalDate today) {
    double before = like.before().doubleValue() * draw.between(85, 120) / 100.0;
    double after = before * (1 + (like.risesIsGood() ? better : -better));
    return PracticeTexts.told(
        line,
        like.name(),
        like.unit(),
        like.risesIsGood(),
        String.format(Locale.ROOT, "%.1f", before),
        String.format(Locale.ROOT, "%.1f", after),
        PracticeTexts.months(today, 1),
        draw.between(20, 260),
        "Dihitung dengan cara yang sama dari catatan kantor kami.");
  }

  /** For large worlds: the same work told by others, of other towns. */
  static Written another(int number, Written like, Draw draw, LocalDate today) {
    PracticeText text = like.text();
    NewMeasure measure =
        PracticeTexts.told(
            null,
            "Ukuran " + number,
            "orang per bulan",
            true,
            String.valueOf(draw.between(5, 60)),
            String.valueOf(draw.between(5, 90)),
            PracticeTexts.months(today, draw.between(1, 12)),
            draw.between(20, 900),
            "Dihitung dari buku layanan.");
    return new Written(
        like.by(),
        draw.between(1, 900),
        new PracticeText(
            text.title() + " (" + (number + 2) + ")",
            text.problem(),
            List.of(draw.of(TargetGroup.values()), TargetGroup.EVERYBODY).stream()
                .distinct()
                .toList(),
            text.steps(),
            text.origin(),
            draw.between(5, 400),
            (long) draw.between(0, 200) * 100_000L,
            text.tools(),
            text.story(),
            true),
        List.of(measure));
  }
}
