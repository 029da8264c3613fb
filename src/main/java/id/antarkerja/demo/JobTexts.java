package id.antarkerja.demo;

import id.antarkerja.classifications.Education;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a vacancy says, from our own sentences. */
final class JobTexts {
  /** Criteria that employers still write and an officer must find. */
  private static final List<String> UNLAWFUL =
      List.of(
          "Usia maksimal 25 tahun",
          "Wanita, usia 18-25 tahun",
          "Belum menikah",
          "Berpenampilan menarik",
          "Tinggi badan minimal 160 cm",
          "Pria, usia maksimal 30 tahun",
          "Khusus wanita",
          "Diutamakan muslim");

  private JobTexts() {}

  static String description(Draw draw, Trade trade, String place) {
    StringBuilder text = new StringBuilder("<p>");
    text.append(
        draw.of(
                "Kami mencari rekan untuk bekerja di %s.",
                "Penempatan di %s. Pekerjaan sehari-hari:",
                "Lowongan ini untuk tempat kerja di %s.")
            .formatted(place));
    text.append("</p><ul>");
    for (String task : trade.tasks()) {
      text.append("<li>").append(capital(task)).append("</li>");
    }
    return text.append("</ul>").toString();
  }

  static String qualification(
      Draw draw, @Nullable Education least, @Nullable Integer years, boolean unlawful) {
    StringBuilder text = new StringBuilder("<ul>");
    if (unlawful) {
      text.append("<li>").append(draw.of(UNLAWFUL)).append("</li>");
    }
    if (least != null) {
      text.append("<li>Pendidikan minimal ").append(least.name()).append("</li>");
    }
    text.append("<li>")
        .append(years == null ? "Tidak perlu pengalaman" : "Pengalaman minimal " + years + " tahun")
        .append("</li><li>")
        .append(
            draw.of(
                "Teliti dan jujur", "Bisa bekerja dalam tim", "Siap belajar", "Bisa bekerja gilir"))
        .append("</li></ul>");
    return text.toString();
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
