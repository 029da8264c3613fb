package id.antarkerja.signin;

import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.T;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param link shown once, to the officer who has the owner before them
 */
record RecoveriesPage(List<Row> rows, @Nullable String link, OfficeZone zone) {

  String moment(Instant at) {
    return T.moment(at, zone);
  }

  /**
   * @param askedBy name; "" for an officer outside the reader's scope
   */
  record Row(
      Recovery recovery, String owner, String askedBy, boolean mayDecide, boolean mayTakeLink) {
    String stateKey() {
      return "signin.recovery.state." + (recovery.outcome() == null ? "OPEN" : "CONFIRMED");
    }
  }
}
