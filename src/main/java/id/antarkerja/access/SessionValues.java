package id.antarkerja.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;

/** A session's values as "name:text": no class of ours is ever read back from stored bytes. */
final class SessionValues {
  /** Stands for a value that can't be read: of no type that anybody asks for. */
  private static final Object GONE = new Object();

  private final Map<String, SessionType<?>> byName;

  SessionValues(List<SessionType<?>> types) {
    byName = types.stream().collect(Collectors.toMap(SessionType::name, Function.identity()));
  }

  ConversionService conversions() {
    var service = new GenericConversionService();
    service.addConverter(Object.class, byte[].class, this::bytes);
    service.addConverter(byte[].class, Object.class, this::valueOrGone);
    return service;
  }

  byte[] bytes(Object value) {
    if (value instanceof String text) {
      return utf8("text:" + text);
    }
    SessionType<?> type =
        byName.values().stream()
            .filter(known -> known.type().isInstance(value))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no SessionType for " + value.getClass()));
    return utf8(type.name() + ":" + written(type, value));
  }

  private Object valueOrGone(byte[] bytes) {
    return Objects.requireNonNullElse(value(bytes), GONE);
  }

  /** Null for what an older or newer release left and this one can't read. */
  @Nullable Object value(byte[] bytes) {
    String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
    if (parts.length < 2) {
      return null;
    }
    SessionType<?> type = byName.get(parts[0]);
    if (type == null) {
      return parts[0].equals("text") ? parts[1] : null;
    }
    try {
      return type.read().apply(parts[1]);
    } catch (RuntimeException unreadable) {
      return null;
    }
  }

  private static <T> String written(SessionType<T> type, Object value) {
    return type.write().apply(type.type().cast(value));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
