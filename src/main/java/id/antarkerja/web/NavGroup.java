package id.antarkerja.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links under one heading ({@code nav.group.<key>}); the first group has none. */
public record NavGroup(@Nullable String key, List<NavItem> items) {
  public @Nullable String label() {
    return key == null ? null : T.t("nav.group." + key);
  }
}
