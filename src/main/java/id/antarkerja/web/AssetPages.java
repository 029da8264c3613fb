package id.antarkerja.web;

import id.antarkerja.access.AllowedToAnyone;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Static files, by addresses that change with their content, so a browser keeps them for ever. */
@Controller
class AssetPages {
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @GetMapping("/assets/{file}")
  @AllowedToAnyone
  ResponseEntity<byte[]> asset(HttpServletRequest request) {
    return Assets.at(request.getRequestURI())
        .map(asset -> answer(asset, request))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<byte[]> answer(Assets.Asset asset, HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    boolean small = accepted != null && accepted.contains("gzip") && asset.gzipped().isPresent();
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .cacheControl(FOR_EVER)
            .header(HttpHeaders.CONTENT_TYPE, asset.type())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (small) {
      answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    return answer.body(small ? asset.gzipped().orElseThrow() : asset.plain());
  }
}
