package id.antarkerja.officers;

import id.antarkerja.kernel.OfficeZone;

/**
 * An office as others need it.
 *
 * @param region code of its place, undotted ("3215"); empty for the centre and abroad
 * @param territory code of what it holds; see {@code access.Scope}
 */
public record Office(OfficeId id, OfficeKind kind, String name, String region, String territory) {
  public OfficeZone zone() {
    return OfficeZone.ofRegion(region);
  }
}
