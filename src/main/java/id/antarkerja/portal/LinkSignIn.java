package id.antarkerja.portal;

import id.antarkerja.access.Acting;
import id.antarkerja.access.SignedIn;
import id.antarkerja.access.Wanted;
import id.antarkerja.signin.FormerAddresses;
import id.antarkerja.signin.Tries;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a sign-in by link, the same for jobseekers and employers. */
@Component
class LinkSignIn {
  private final SignInLinks links;
  private final LinkLetters letters;
  private final Tries tries;
  private final SignedIn signedIn;
  private final FormerAddresses addresses;
  private final TransactionTemplate transaction;

  LinkSignIn(
      SignInLinks links,
      LinkLetters letters,
      Tries tries,
      SignedIn signedIn,
      FormerAddresses addresses,
      TransactionTemplate transaction) {
    this.addresses = addresses;
    this.transaction = transaction;
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
                ? cooling(Acting.current().actor().id()) ? "portal.cooling" : "portal.again"
                : query.containsKey("keluar") ? "signin.signedOut" : "";
    return Page.of("portal/signin", new SignInByLinkPage(kind, message, Form.empty(), ""));
  }

  /** Address, password and code did not open together; which of them, nobody is told. */
  ModelAndView refused(LinkKind kind, String email) {
    return Page.unprocessable(
        "portal/signin", new SignInByLinkPage(kind, SignInByLinkPage.REFUSED, Form.empty(), email));
  }

  private boolean cooling(@Nullable UUID who) {
    return who != null
        && Acting.get(
            Acting.system("portal.link"),
            () -> Objects.requireNonNull(transaction.execute(status -> addresses.cooling(who))));
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
      return Page.unprocessable("portal/signin", new SignInByLinkPage(kind, "", form, ""));
    }
    tries.link(tries.browser(request, response));
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
    found.ifPresent(who -> tries.linkWasUsed(tries.browser(request, response)));
    return found
        .map(who -> beginByLink(kind, who, request, response))
        .orElseGet(() -> Page.unprocessable("portal/link", new LinkPage(kind, token, false)));
  }

  /** By an address that is a day old at least; a newer one opens the pages and no more. */
  private ModelAndView beginByLink(
      LinkKind kind, UUID who, HttpServletRequest request, HttpServletResponse response) {
    return begun(
        kind,
        cooling(who)
            ? signedIn.beginWeakly(kind.principals(), who, request, response)
            : signedIn.begin(kind.principals(), who, request, response),
        request,
        response);
  }

  /** By something better than an address. */
  ModelAndView begin(
      LinkKind kind, UUID who, HttpServletRequest request, HttpServletResponse response) {
    boolean begun = signedIn.begin(kind.principals(), who, request, response);
    return begun(kind, begun, request, response);
  }

  /** Back to the page that was wanted, if it is one of the person's own. */
  private static ModelAndView begun(
      LinkKind kind, boolean begun, HttpServletRequest request, HttpServletResponse response) {
    String wanted = Wanted.take(kind.home() + "/", request, response).orElse(kind.home());
    return Page.seeOther(begun ? wanted : kind.signIn());
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
