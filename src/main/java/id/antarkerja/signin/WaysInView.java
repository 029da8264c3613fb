package id.antarkerja.signin;

import id.antarkerja.access.Sessions;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.T;
import java.time.Instant;
import java.util.List;

/**
 * Where somebody is signed in and with what, for the pages of staff and of everybody else.
 *
 * @param password whether they have a password with codes
 * @param fresh whether they have just proved who they are
 * @param base of the addresses that the forms are sent to
 */
public record WaysInView(
    List<Sessions.Entry> devices,
    List<PasskeyEntry> passkeys,
    boolean password,
    boolean fresh,
    OfficeZone zone,
    String base) {

  public String moment(Instant at) {
    return T.moment(at, zone);
  }

  public boolean others() {
    return devices.size() > 1;
  }
}
