package id.antarkerja.web;

import id.antarkerja.kernel.Digests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;

/**
 * The static files of all pages. Each has its content's hash in its address, so a browser may keep
 * it for ever: a changed file is another address.
 */
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "webmanifest", "application/manifest+json");

  /** The parts of the two style sheets, in the order in which they count. */
  private static final List<String> CORE =
      List.of("tokens", "base", "parts", "forms", "public", "phone-and-print");

  private static final List<String> DESK =
      List.of("work", "matching", "person", "reports", "gatherings", "phone-and-print");

  private static final Map<String, Asset> BY_NAME = load();

  private Assets() {}

  /** One file as it is sent; {@code gzipped} only where that makes it smaller. */
  record Asset(String address, String type, byte[] plain, Optional<byte[]> gzipped) {}

  /** The address of a file by its plain name, as {@code core.css}. */
  public static String url(String name) {
    return named(name).address();
  }

  /** The address of an icon in the sprite; only names that the sprite has. */
  public static String icon(String name) {
    if (!name.equals("brand") && !IconSprite.NAMES.contains(name)) {
      throw new IllegalArgumentException("the sprite has no icon " + name);
    }
    return url("icons.svg") + "#" + name;
  }

  static Asset named(String name) {
    Asset asset = BY_NAME.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no static file " + name);
    }
    return asset;
  }

  /** By the address that a browser asked for. */
  static Optional<Asset> at(String address) {
    return BY_NAME.values().stream().filter(a -> a.address().equals(address)).findFirst();
  }

  private static Map<String, Asset> load() {
    var files = new LinkedHashMap<String, Asset>();
    add(files, "icons.svg", utf8(IconSprite.svg()));
    add(files, "favicon.svg", utf8(BrandMark.svg()));
    add(files, "icon-192.png", bytes("icon-192.png"));
    add(files, "icon-512.png", bytes("icon-512.png"));
    add(files, "htmx.js", utf8(WebJars.text("htmx.org", "dist/htmx.min.js")));
    for (String own : List.of("kawung.svg", "app.js", "passkeys.js", "manifest.webmanifest")) {
      add(files, own, utf8(withAddresses(text(own), files)));
    }
    add(files, "core.css", utf8(withAddresses(together("core", CORE), files)));
    add(files, "desk.css", utf8(withAddresses(together("desk", DESK), files)));
    return Collections.unmodifiableMap(files);
  }

  private static void add(Map<String, Asset> files, String name, byte[] plain) {
    int dot = name.lastIndexOf('.');
    String address = "/assets/" + name.substring(0, dot) + "." + hash(plain) + name.substring(dot);
    byte[] small = gzip(plain);
    String type = TYPES.get(name.substring(dot + 1));
    if (type == null) {
      throw new IllegalStateException("no media type for " + name);
    }
    files.put(
        name,
        new Asset(
            address,
            type,
            plain,
            small.length < plain.length ? Optional.of(small) : Optional.empty()));
  }

  /** A file that names others by their plain names in {@code {{…}}} gets their addresses. */
  private static String withAddresses(String text, Map<String, Asset> files) {
    String linked = text;
    for (var file : files.entrySet()) {
      linked = linked.replace("{{" + file.getKey() + "}}", file.getValue().address());
    }
    return linked;
  }

  private static String together(String folder, List<String> parts) {
    return parts.stream()
        .map(part -> text(folder + "/" + part + ".css"))
        .collect(Collectors.joining("\n"));
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try {
      return new ClassPathResource("assets/" + name).getContentAsByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException("no static file " + name, missing);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hash(byte[] content) {
    return HexFormat.of().formatHex(Digests.sha256(content), 0, 6);
  }

  static byte[] gzip(byte[] plain) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
