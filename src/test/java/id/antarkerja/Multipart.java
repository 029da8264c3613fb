package id.antarkerja;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with a file, as a browser writes it. */
final class Multipart {
  private final String boundary = "----antarkerja" + System.nanoTime();
  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

  void field(String name, String value) {
    part("name=\"" + name + "\"", "", utf8(value));
  }

  void file(String field, String fileName, byte[] content) {
    part(
        "name=\"" + field + "\"; filename=\"" + fileName + "\"",
        "Content-Type: application/octet-stream\r\n",
        content);
  }

  String type() {
    return "multipart/form-data; boundary=" + boundary;
  }

  byte[] body() {
    var all = new ByteArrayOutputStream();
    all.writeBytes(parts.toByteArray());
    all.writeBytes(utf8("--" + boundary + "--\r\n"));
    return all.toByteArray();
  }

  private void part(String names, String headers, byte[] content) {
    parts.writeBytes(
        utf8("--" + boundary + "\r\nContent-Disposition: form-data; " + names + "\r\n"));
    parts.writeBytes(utf8(headers + "\r\n"));
    parts.writeBytes(content);
    parts.writeBytes(utf8("\r\n"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
