package id.antarkerja.privacy;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that are kept nowhere on the way. */
final class Download {
  private Download() {}

  static ResponseEntity<byte[]> zip(byte[] content) {
    return as(content, "data-saya.zip", "application/zip");
  }

  static ResponseEntity<byte[]> as(byte[] content, String name, String type) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(content);
  }
}
