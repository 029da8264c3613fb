package id.antarkerja.portal;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Whom a link signs in, and at which address. */
enum LinkKind {
  PERSON("/saya", Role.CITIZEN),
  CONTACT("/usaha", Role.EMPLOYER);

  private final String home;
  private final Role role;

  LinkKind(String home, Role role) {
    this.home = home;
    this.role = role;
  }

  /** Whose pages the request is for. */
  static LinkKind of(HttpServletRequest request) {
    return request.getServletPath().startsWith(CONTACT.home + "/") ? CONTACT : PERSON;
  }

  /**
   * The same for pages of somebody who is signed in.
   *
   * @throws ResponseStatusException 403 on the pages of the other kind
   */
  static LinkKind signedIn(HttpServletRequest request) {
    LinkKind kind = of(request);
    if (Acting.current().role() != kind.role) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return kind;
  }

  /** Stands in stored sessions; see {@code access.Principals}. */
  String principals() {
    return name();
  }

  String home() {
    return home;
  }

  String signIn() {
    return home + "/masuk";
  }

  /** Where one's ways in are. */
  String security() {
    return home + "/keamanan";
  }

  String textKey(String what) {
    return "portal." + name() + "." + what;
  }
}
