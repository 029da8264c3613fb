package id.antarkerja.jobseekers;

import id.antarkerja.web.Sections;
import java.util.List;
import java.util.UUID;

/**
 * "Terdaftar di kantor lain": all that is said of a person whom another office holds.
 *
 * @param asking what may follow, by the modules above
 */
record HeldElsewhere(UUID sighting, List<Sections.Link> asking) {
  /** The page of {@link id.antarkerja.web.Section}s that follow from a hit. */
  static final String PAGE = "elsewhere";

  String glassHref() {
    return ListPages.PATH + "/lain/" + sighting + "/darurat";
  }
}
