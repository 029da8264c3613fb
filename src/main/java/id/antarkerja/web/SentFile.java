package id.antarkerja.web;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody sent.
 *
 * @param name a label to show, never a path; its end says what it is
 */
public record SentFile(String name, byte[] content) {
  private static final int LONGEST_NAME = 200;

  /**
   * Null when no file was chosen.
   *
   * @param most in bytes
   * @throws RefusedException {@code file.tooLarge}
   */
  public static @Nullable SentFile of(@Nullable MultipartFile sent, long most) {
    if (sent == null || sent.isEmpty()) {
      return null;
    }
    if (sent.getSize() > most) {
      throw new RefusedException(Reason.of("file.tooLarge", most / (1024 * 1024)));
    }
    try {
      return new SentFile(label(sent.getOriginalFilename()), sent.getBytes());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Always to be saved, never shown by the browser as a page of ours. */
  public static ResponseEntity<byte[]> download(String name, String contentType, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(contentType))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .cacheControl(CacheControl.noStore())
        .body(content);
  }

  private static String label(@Nullable String name) {
    String clean = Form.of(Map.of("name", List.of(name == null ? "" : name))).value("name");
    String label = clean.replaceAll("[\\\\/\\p{Cntrl}]", " ").strip();
    return label.length() > LONGEST_NAME ? label.substring(label.length() - LONGEST_NAME) : label;
  }
}
