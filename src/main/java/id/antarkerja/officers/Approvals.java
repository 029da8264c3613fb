package id.antarkerja.officers;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.AccountRequests;
import id.antarkerja.access.AccountRequests.Unasked;
import id.antarkerja.access.AccountRequests.Waiting;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.web.T;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New accounts and higher roles that wait for a second person: asked, told, decided, on record. */
@Service
@Transactional
public class Approvals {
  public static final String PATH = "/petugas/pejabat/menunggu";

  private final AccountRequests requests;
  private final Notifications notifications;
  private final PublicUrl publicUrl;
  private final Audit audit;

  Approvals(
      AccountRequests requests, Notifications notifications, PublicUrl publicUrl, Audit audit) {
    this.requests = requests;
    this.notifications = notifications;
    this.publicUrl = publicUrl;
    this.audit = audit;
  }

  /**
   * An account begins to wait for a role, and those who may say yes get a mail. The second admin of
   * a fresh installation waits for nobody.
   */
  void begin(UUID account, Role role) {
    begin(account, role, Objects.requireNonNull(Acting.current().actor().id()));
  }

  /**
   * As {@link #begin(UUID, Role)}, for somebody whose decree's day has come.
   *
   * @param by who recorded it
   */
  public void begin(UUID account, Role role, UUID by) {
    if (requests.foundSecond(account)) {
      audit.wrote("officer.founded", account);
      return;
    }
    UUID request = requests.ask(account, role, by);
    tell(request, requests.approvers(request));
  }

  /** As {@link #begin(UUID, Role)} for many, of whom those who may say yes hear in one mail. */
  void begin(Map<UUID, Role> roles) {
    UUID by = Objects.requireNonNull(Acting.current().actor().id());
    Map<List<String>, UUID> told = new LinkedHashMap<>();
    roles.forEach(
        (account, role) -> {
          UUID request = requests.ask(account, role, by);
          told.putIfAbsent(requests.approvers(request), request);
        });
    told.forEach((approvers, request) -> tell(request, approvers));
  }

  private void tell(UUID request, List<String> approvers) {
    String territory = Acting.current().territory();
    T.inIndonesian(
        () -> {
          notifications.emailOnce(
              request,
              approvers,
              t("officers.waiting.mail.subject"),
              t("officers.waiting.mail.body", publicUrl.of(PATH)),
              request,
              territory);
          return true;
        });
  }

  @Transactional(readOnly = true)
  public List<Waiting> waiting() {
    return requests.waiting();
  }

  /** Accounts that open nothing while nobody is asked about them, and for whom the actor may. */
  @Transactional(readOnly = true)
  List<Unasked> unasked(int skip, int most) {
    return requests.unasked(Roles.toGive(), skip, most);
  }

  @Transactional(readOnly = true)
  public Optional<Waiting> of(UUID account) {
    return requests.of(account);
  }

  @Transactional(readOnly = true)
  public boolean aloneAtTheTop() {
    return requests.aloneAtTheTop();
  }

  /**
   * Says yes, or no with a reason.
   *
   * @throws NotThere when nothing such waits in the actor's scope
   * @throws RefusedException when the actor is not the second person for it
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  public void decide(UUID request, boolean yes, @Nullable String reason) {
    Waiting decided = requests.decide(request, yes, reason);
    audit.wrote(yes ? "officer.approved" : "officer.refused", decided.account());
  }
}
