package id.antarkerja.officers.certificates;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.util.Arrays;
import java.util.List;

/** A scanned certificate: a PDF or a picture, known by its first bytes and never by its name. */
record Paper(String name, String type, byte[] content) {
  static final long LONGEST = 5L * 1024 * 1024;

  private record Kind(String type, String ending, byte... head) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("application/pdf", "pdf", (byte) '%', (byte) 'P', (byte) 'D', (byte) 'F'),
          new Kind("image/png", "png", (byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G'),
          new Kind("image/jpeg", "jpg", (byte) 0xff, (byte) 0xd8, (byte) 0xff));

  /**
   * @throws RefusedException {@code officers.certificate.file}, {@code file.tooLarge}
   */
  static Paper of(byte[] content) {
    if (content.length > LONGEST) {
      throw new RefusedException(Reason.of("file.tooLarge", LONGEST / (1024 * 1024)));
    }
    return KINDS.stream()
        .filter(
            kind ->
                content.length > kind.head().length
                    && Arrays.equals(kind.head(), Arrays.copyOf(content, kind.head().length)))
        .findFirst()
        .map(kind -> new Paper("sertifikat." + kind.ending(), kind.type(), content))
        .orElseThrow(() -> new RefusedException(Reason.of("officers.certificate.file")));
  }
}
