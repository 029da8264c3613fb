package id.antarkerja.signin;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.signin.RecoveriesPage.Row;
import id.antarkerja.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Recovery by two officers: asked by the one who sees the owner, confirmed by one from above. */
@Controller
class RecoveryPages {
  private static final String LIST = "/petugas/pemulihan";

  private final Recoveries recoveries;
  private final Accounts accounts;
  private final PublicUrl publicUrl;

  RecoveryPages(Recoveries recoveries, Accounts accounts, PublicUrl publicUrl) {
    this.recoveries = recoveries;
    this.accounts = accounts;
    this.publicUrl = publicUrl;
  }

  @GetMapping(LIST)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView list() {
    return Page.of("signin/recoveries", page(null));
  }

  @GetMapping(LIST + "/baru")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView start(@RequestParam UUID pejabat) {
    StepUp.require();
    AccountState owner = accounts.state(pejabat).orElseThrow(NotThere::new);
    return Page.of(
        "signin/recoveryNew",
        new RecoveryNewPage(owner, RecoveryRules.mayAsk(Acting.current(), owner)));
  }

  @PostMapping(LIST)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView ask(@RequestParam UUID pejabat) {
    recoveries.ask(pejabat);
    return Page.seeOther(LIST);
  }

  @PostMapping(LIST + "/{id}/setuju")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView confirm(@PathVariable UUID id) {
    recoveries.confirm(id);
    return Page.seeOther(LIST);
  }

  @PostMapping(LIST + "/{id}/tolak")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView refuse(@PathVariable UUID id) {
    recoveries.refuse(id);
    return Page.seeOther(LIST);
  }

  /** Shows the link on this answer only. */
  @PostMapping(LIST + "/{id}/tautan")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView link(@PathVariable UUID id) {
    String token = recoveries.link(id);
    return Page.of("signin/recoveries", page(publicUrl.of("/masuk/tautan/" + token)));
  }

  private RecoveriesPage page(@Nullable String link) {
    Acting acting = Acting.current();
    UUID actor = Objects.requireNonNull(acting.actor().id());
    Instant now = Instant.now();
    List<Row> rows =
        recoveries.going().stream().map(going -> row(going, acting, actor, now)).toList();
    return new RecoveriesPage(rows, link, OfficeZone.ofRegion(acting.territory()));
  }

  private Row row(Recoveries.Going going, Acting acting, UUID actor, Instant now) {
    Recovery recovery = going.recovery();
    return new Row(
        recovery,
        going.owner().name(),
        Objects.requireNonNullElse(going.askedBy(), ""),
        recovery.isOpen(now)
            && RecoveryRules.mayDecide(acting, going.owner(), recovery.askedBy()).isAllowed()
            && recoveries.maySecond(recovery),
        recovery.hasLink(now) && recovery.askedBy().equals(actor));
  }
}
