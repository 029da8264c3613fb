package id.antarkerja.signin;

import id.antarkerja.access.Sessions;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.T;
import java.time.Instant;
import java.util.List;

record AccountPage(
    String email,
    List<Sessions.Entry> devices,
    List<Passkeys.Entry> passkeys,
    boolean codes,
    boolean fresh,
    OfficeZone zone) {
  String moment(Instant at) {
    return T.moment(at, zone);
  }

  boolean others() {
    return devices.size() > 1;
  }
}
