package id.antarkerja.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may be attached: by the first bytes and the ending together, never by what was claimed. */
public enum AttachmentKind {
  PDF("application/pdf", "%PDF-", ".pdf"),
  PNG("image/png", "\u0089PNG\r\n", ".png"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff", ".jpg", ".jpeg"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "PK\u0003\u0004",
      ".docx"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "PK\u0003\u0004",
      ".xlsx"),
  PPTX(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "PK\u0003\u0004",
      ".pptx");

  private final String contentType;
  private final String begins;
  private final String[] endings;

  AttachmentKind(String contentType, String begins, String... endings) {
    this.contentType = contentType;
    this.begins = begins;
    this.endings = endings;
  }

  public String contentType() {
    return contentType;
  }

  public static Optional<AttachmentKind> of(String name, byte[] content) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(kind -> Arrays.stream(kind.endings).anyMatch(lower::endsWith))
        .filter(kind -> kind.fits(content))
        .findFirst();
  }

  private boolean fits(byte[] content) {
    return content.length > begins.length()
        && IntStream.range(0, begins.length())
            .allMatch(i -> (content[i] & 0xff) == begins.charAt(i));
  }

  /** For the file field of the form. */
  public static String accepted() {
    return String.join(",", Stream.of(values()).flatMap(k -> Stream.of(k.endings)).toList());
  }
}
