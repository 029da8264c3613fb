package id.antarkerja.classifications;

import id.antarkerja.access.AllowedToAnyone;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers while somebody types: at most ten {@code {code, label, detail}}. A text that can't be
 * read finds nothing; it is never an error.
 */
@RestController
class LookupPages {
  private static final CacheControl FOR_AN_HOUR =
      CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  private final Classifications lists;

  LookupPages(Classifications lists) {
    this.lists = lists;
  }

  /** {@code level}: provinsi, kabupaten (cities too) or kecamatan; all levels without it. */
  @GetMapping("/cari/wilayah")
  @AllowedToAnyone
  ResponseEntity<List<LookupHit>> regions(HttpServletRequest request) {
    return answer(lists.searchRegions(text(request, "q"), level(text(request, "level"))));
  }

  @GetMapping("/cari/jabatan")
  @AllowedToAnyone
  ResponseEntity<List<LookupHit>> occupations(HttpServletRequest request) {
    return answer(lists.searchOccupations(text(request, "q")));
  }

  @GetMapping("/cari/kbli")
  @AllowedToAnyone
  ResponseEntity<List<LookupHit>> industries(HttpServletRequest request) {
    return answer(lists.searchIndustries(text(request, "q")));
  }

  /** {@code group}: a KBJI code whose skills are meant first. */
  @GetMapping("/cari/keahlian")
  @AllowedToAnyone
  ResponseEntity<List<LookupHit>> skills(HttpServletRequest request, Locale locale) {
    String code = text(request, "group");
    String group = code.length() < 4 ? null : code.substring(0, 4);
    return answer(lists.searchSkills(text(request, "q"), group, locale));
  }

  /** Tomcat refuses to read parameters of a query like "q=%": for us that is an empty text. */
  private static String text(HttpServletRequest request, String name) {
    try {
      String sent = request.getParameter(name);
      return sent == null ? "" : sent;
    } catch (IllegalStateException unreadable) {
      return "";
    }
  }

  private static @Nullable RegionLevel level(String name) {
    return switch (name) {
      case "provinsi" -> RegionLevel.PROVINCE;
      case "kabupaten" -> RegionLevel.REGENCY;
      case "kecamatan" -> RegionLevel.DISTRICT;
      default -> null;
    };
  }

  private static ResponseEntity<List<LookupHit>> answer(List<LookupHit> hits) {
    return ResponseEntity.ok()
        .cacheControl(FOR_AN_HOUR)
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
        .body(hits);
  }
}
