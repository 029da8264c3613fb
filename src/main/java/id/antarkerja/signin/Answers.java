package id.antarkerja.signin;

import id.antarkerja.access.Acting;
import id.antarkerja.access.SignedIn;
import id.antarkerja.access.Wanted;
import id.antarkerja.audit.Audit;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;

/** How a sign-in goes on: the end of each way in. */
@Component
class Answers {
  static final String HOME = "/petugas";

  private final SignedIn signedIn;
  private final KnownDevices devices;
  private final DeviceCookie cookie;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Answers(
      SignedIn signedIn,
      KnownDevices devices,
      DeviceCookie cookie,
      Audit audit,
      TransactionTemplate transaction) {
    this.devices = devices;
    this.cookie = cookie;
    this.signedIn = signedIn;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** All is proved: signed in, on record, and back to the page wanted. */
  ModelAndView welcome(
      UUID account, String by, HttpServletRequest request, HttpServletResponse response) {
    return Page.seeOther(arrived(account, by, Instant.now(), request, response).orElse("/masuk"));
  }

  /** The same, proved at that moment; empty for somebody who may not be signed in. */
  Optional<String> arrived(
      UUID account,
      String by,
      Instant provedAt,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!signedIn.begin(SignedIn.STAFF, account, provedAt, request, response)) {
      return Optional.empty();
    }
    String device = cookie.of(request, response).number();
    asSystem(
        () ->
            transaction.execute(
                status -> {
                  audit.wrote("signin." + by, account);
                  if (devices.isNew(account, device)) {
                    audit.wrote("signin.newDevice", account);
                  }
                  return true;
                }));
    return Optional.of(Wanted.take(HOME, request, response).orElse(HOME));
  }

  void record(String action, UUID account) {
    asSystem(
        () ->
            transaction.execute(
                status -> {
                  audit.wrote(action, account);
                  return true;
                }));
  }

  /** Nobody is signed in yet. */
  static <T> T asSystem(Callable<T> work) {
    try {
      return Acting.call(Acting.system("sign-in"), work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
