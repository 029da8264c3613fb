package id.antarkerja.web;

import java.util.UUID;

/**
 * A part of a registry's page that an upper module contributes as a bean and serves under its own
 * address.
 */
public interface Section {
  /**
   * Which page it belongs to: "jobseeker", "vacancy", "employer", "officer", "colleague" (ways to
   * reach an officer), "own" (the citizen's), "elsewhere" (a hit among other offices' people) or
   * "signin".
   */
  String page();

  int order();

  String labelKey();

  /** {@code id} is the one in the page's own address. */
  String href(UUID id);
}
