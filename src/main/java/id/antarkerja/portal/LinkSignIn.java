package id.antarkerja.portal;

import id.antarkerja.access.Acting;
import id.antarkerja.access.SignedIn;
import id.antarkerja.access.Wanted;
import id.antarkerja.signin.Tries;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a sign-in by link, the same for jobseekers and employers. */
@Component
class LinkSignIn {
  private final SignInLinks links;
  private final LinkLetters letters;
  private final Tries tries;
  private final SignedIn signedIn;

  LinkSignIn(SignInLinks links, LinkLetters letters, Tries tries, SignedIn signedIn) {
    this.links = links;
    this.letters = letters;
    this.tries = tries;
    this.signedIn = signedIn;
  }

  ModelAndView page(LinkKind kind, MultiValueMap<String, String> query) {
    String message =
        query.containsKey("terkirim")
            ? "portal.asked"
            : query.containsKey("lagi")
                ? "portal.again"
                : query.containsKey("keluar") ? "signin.signedOut" : "";
    return Page.of("portal/signin", new SignInByLinkPage(kind, message, Form.empty()));
  }

  /** The same answer for every address. */
  ModelAndView asked(
      LinkKind kind,
      MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    Form form = Form.of(fields);
    String email = form.requiredEmail("email");
    if (email == null) {
      return Page.unprocessable("portal/signin", new SignInByLinkPage(kind, "", form));
    }
    tries.link(tries.device(request, response));
    Acting.run(Acting.system("portal.link"), () -> letters.ask(kind, email));
    return Page.seeOther(kind.signIn() + "?terkirim");
  }

  /** Opening changes nothing: mail programs and messengers open links by themselves. */
  ModelAndView link(LinkKind kind, String token) {
    boolean good = Acting.get(Acting.system("portal.link"), () -> links.isGood(kind, token));
    return Page.of("portal/link", new LinkPage(kind, token, good));
  }

  ModelAndView use(
      LinkKind kind, String token, HttpServletRequest request, HttpServletResponse response) {
    Optional<UUID> found = Acting.get(Acting.system("portal.link"), () -> links.use(kind, token));
    found.ifPresent(who -> tries.linkWasUsed(tries.device(request, response)));
    return found
        .map(who -> begin(kind, who, request, response))
        .orElseGet(() -> Page.unprocessable("portal/link", new LinkPage(kind, token, false)));
  }

  /** Back to the page that was wanted, if it is one of the person's own. */
  ModelAndView begin(
      LinkKind kind, UUID who, HttpServletRequest request, HttpServletResponse response) {
    String wanted = Wanted.take(kind.home() + "/", request, response).orElse(kind.home());
    return Page.seeOther(
        signedIn.begin(kind.principals(), who, request, response) ? wanted : kind.signIn());
  }

  /** Nothing of a session stays, whoever's it was. */
  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
