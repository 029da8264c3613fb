package id.antarkerja.privacy;

import id.antarkerja.access.Acting;
import id.antarkerja.documents.Documents;
import id.antarkerja.kernel.Days;
import id.antarkerja.web.T;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that is kept of a person, to read and to take away. Always read as the person, also
 * when an officer asks for them: row-level policies then show nobody else's rows.
 */
@Component
class OwnCopy {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final List<PersonalData> data;
  private final Documents documents;
  private final Days days;
  private final TransactionTemplate transaction;

  OwnCopy(
      List<PersonalData> data, Documents documents, Days days, TransactionTemplate transaction) {
    this.data = data.stream().sorted(Comparator.comparingInt(PersonalData::order)).toList();
    this.documents = documents;
    this.days = days;
    this.transaction = transaction;
  }

  /** Outside a transaction; parts without rows are left out. */
  List<Kept> of(UUID person) {
    return Acting.get(
        Acting.citizen(person, "self"),
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    status ->
                        data.stream()
                            .flatMap(module -> module.of(person).stream())
                            .filter(kept -> !kept.rows().isEmpty())
                            .toList())));
  }

  /** A zip of {@code data.json} for machines and {@code data.pdf} for people. */
  byte[] zip(UUID person) {
    List<Kept> kept = of(person);
    var out = new ByteArrayOutputStream(65_536);
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      add(zip, "data.json", JSON.writeValueAsBytes(json(kept)));
      add(
          zip,
          "data.pdf",
          documents.pdf("privacy/copy", new CopyPage(kept, T.shortDate(days.today()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Map<String, Object> json(List<Kept> kept) {
    var parts = new LinkedHashMap<String, Object>();
    for (Kept part : kept) {
      var one = new LinkedHashMap<String, @Nullable Object>();
      one.put("name", T.t("privacy.kept." + part.code()));
      one.put("purpose", T.t(part.purpose().textKey()));
      one.put("rows", part.rows());
      parts.put(part.code(), one);
    }
    return Map.of("made", days.clock().instant().toString(), "data", parts);
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
