package id.antarkerja.sso;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Linking an officer's account to the government's sign-on, and what those see who are not. */
@Controller
@ConditionalOnProperty(name = "antarkerja.sso.enabled", havingValue = "true")
class SsoPages {
  private static final String ONE = "/petugas/pejabat/{id}/sso";

  private final Identities identities;
  private final Accounts accounts;
  private final SsoSettings settings;
  private final PublicUrl publicUrl;
  private final Writes writes;
  private final TransactionTemplate transaction;

  SsoPages(
      Identities identities,
      Accounts accounts,
      SsoSettings settings,
      PublicUrl publicUrl,
      Writes writes,
      TransactionTemplate transaction) {
    this.identities = identities;
    this.accounts = accounts;
    this.settings = settings;
    this.publicUrl = publicUrl;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping("/masuk/pemerintah")
  @AllowedToAnyone
  ModelAndView choose(@RequestParam(required = false) @Nullable String segar) {
    return Page.of("sso/choose", new ChoicePage(choices(), segar != null));
  }

  @GetMapping("/masuk/sso-belum-terhubung")
  @AllowedToAnyone
  ModelAndView notLinked() {
    return Page.of("sso/notLinked", new NotLinkedPage("sso.notLinked"));
  }

  @GetMapping("/masuk/sso-gagal")
  @AllowedToAnyone
  ModelAndView failed() {
    return Page.of("sso/notLinked", new NotLinkedPage("sso.failed"));
  }

  @GetMapping("/masuk/undangan-sso/{token}")
  @AllowedToAnyone
  ModelAndView invitation(@PathVariable String token) {
    return Page.of("sso/invitation", invitationPage(token));
  }

  /** The invitation goes along in the session; it is used up when the provider has answered. */
  @PostMapping("/masuk/undangan-sso/{token}")
  @AllowedToAnyone
  ModelAndView follow(
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request) {
    String provider = Form.of(fields).value("provider");
    InvitationPage page = invitationPage(token);
    if (!page.mayFollow() || !settings.providers().containsKey(provider)) {
      return Page.unprocessable("sso/invitation", page);
    }
    new Invitation(token, Acting.current().actor().id()).keep(request);
    return Page.seeOther(SsoConfiguration.GO + "/" + provider);
  }

  /** One's own, or one that the reader may let in. */
  @GetMapping(ONE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView one(@PathVariable UUID id) {
    if (!isOwn(id)) {
      mayLetIn(id);
    }
    StepUp.require();
    return Page.of("sso/account", page(id, null, Form.empty()));
  }

  /** The link is shown once, to be handed over in person; sent twice there is one. */
  @PostMapping(ONE + "/undang")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView invite(@PathVariable UUID id, Submission submission) {
    StepUp.require();
    mayLetIn(id);
    var shownOnce = new AtomicReference<@Nullable String>();
    ModelAndView again =
        changed(id, Form.empty(), submission, () -> shownOnce.set(identities.invite(id)));
    String token = shownOnce.get();
    return token == null
        ? again
        : Page.of(
            "sso/account", page(id, publicUrl.of("/masuk/undangan-sso/" + token), Form.empty()));
  }

  @PostMapping(ONE + "/hubungkan")
  @Allowed(Role.ADMIN)
  ModelAndView link(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    StepUp.require();
    mayLetIn(id);
    Form form = Form.of(fields);
    String provider = form.required("provider", 40);
    String subject = form.required("subject", 255);
    SsoSettings.Provider known = settings.providers().get(provider);
    if (provider != null && known == null) {
      form.reject("provider", "error.choice");
    }
    if (form.hasErrors() || known == null || subject == null) {
      return Page.unprocessable("sso/account", page(id, null, form));
    }
    return changed(
        id, form, submission, () -> identities.link(id, known.issuer().toString(), subject));
  }

  /** The owner alone; who lost that way in is let in anew by two officers. */
  @PostMapping(ONE + "/putuskan")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView unlink(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    if (!isOwn(id)) {
      throw new NotThere();
    }
    StepUp.require();
    Form form = Form.of(fields);
    return changed(id, form, submission, () -> identities.unlink(id, form.value("issuer")));
  }

  private ModelAndView changed(UUID id, Form form, Submission submission, Runnable effect) {
    try {
      return Page.seeOther(
          asSystem(
              () ->
                  writes.once(
                      submission,
                      () -> {
                        effect.run();
                        return "/petugas/pejabat/" + id + "/sso";
                      })));
    } catch (RefusedException refused) {
      return Page.unprocessable("sso/account", page(id, null, form.rejectAll(refused.reasons())));
    }
  }

  /**
   * An account that already has a way in is linked by its owner, signed in: else whoever makes the
   * invitation could take it over alone.
   */
  private InvitationPage invitationPage(String token) {
    UUID reader = Acting.current().actor().id();
    Optional<UUID> invited = Acting.get(Acting.system("sso"), () -> identities.invited(token));
    boolean own = invited.isEmpty() || invited.get().equals(reader) || !isOpened(invited.get());
    return new InvitationPage(token, invited.isPresent(), own, choices());
  }

  private boolean isOpened(UUID account) {
    return Acting.get(
        Acting.system("sso"),
        () ->
            Objects.requireNonNull(transaction.execute(status -> accounts.state(account)))
                .map(AccountState::opened)
                .orElse(true));
  }

  private static boolean isOwn(UUID id) {
    return id.equals(Acting.current().actor().id());
  }

  private AccountState account(UUID id) {
    return Objects.requireNonNull(transaction.execute(status -> accounts.state(id)))
        .orElseThrow(NotThere::new);
  }

  private void mayLetIn(UUID id) {
    AccountState account = account(id);
    if (account.waiting() || !Accounts.mayLetIn(Acting.current(), account)) {
      throw new NotThere();
    }
  }

  private AccountPage page(UUID id, @Nullable String link, Form form) {
    Acting acting = Acting.current();
    AccountState account = account(id);
    return new AccountPage(
        id,
        asSystem(() -> identities.of(id)),
        choices(),
        isOwn(id),
        Accounts.mayLetIn(acting, account),
        acting.role() == Role.ADMIN && !account.opened(),
        link,
        form);
  }

  private List<Option> choices() {
    return settings.providers().entrySet().stream()
        .map(provider -> new Option(provider.getKey(), provider.getValue().name()))
        .sorted(java.util.Comparator.comparing(Option::label))
        .toList();
  }

  private static <R> R asSystem(Supplier<R> work) {
    return Acting.get(Acting.onBehalfOf(Acting.current().actor(), "sso"), work);
  }
}
