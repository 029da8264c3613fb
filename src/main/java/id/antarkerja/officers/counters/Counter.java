package id.antarkerja.officers.counters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a head keeps of the office's page; null is not filled in yet.
 *
 * @param version {@link #NEW} while nobody kept it
 * @param hours opening hours as they are written, several lines
 */
public record Counter(
    int version,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String hours,
    List<OfficeService> services) {
  public static final int NEW = 1;
  static final Counter EMPTY = new Counter(NEW, null, null, null, null, List.of());

  List<OfficeService> services(boolean forSeekers) {
    return services.stream().filter(one -> one.isForSeekers() == forSeekers).toList();
  }
}
