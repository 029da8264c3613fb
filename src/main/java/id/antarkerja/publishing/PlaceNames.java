package id.antarkerja.publishing;

import id.antarkerja.classifications.Classifications;
import org.springframework.stereotype.Component;

/** Where a vacancy's work is, in words. */
@Component
class PlaceNames {
  private final Classifications classifications;

  PlaceNames(Classifications classifications) {
    this.classifications = classifications;
  }

  /** "Klari, Kabupaten Karawang"; abroad what the employer wrote. */
  String of(Listing listing) {
    if (!listing.country().equals("ID")) {
      return listing.place();
    }
    String regency = classifications.regionName(listing.regency());
    return listing.district() == null
        ? regency
        : classifications.regionName(listing.district()) + ", " + regency;
  }

  String regency(Listing listing) {
    return classifications.regionName(listing.regency());
  }

  String province(Listing listing) {
    return classifications.regionName(listing.regency().substring(0, 2));
  }
}
