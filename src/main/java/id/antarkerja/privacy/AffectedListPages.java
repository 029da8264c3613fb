package id.antarkerja.privacy;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.Listed;
import id.antarkerja.sheets.Column;
import id.antarkerja.sheets.Sheet;
import id.antarkerja.sheets.Sheets;
import id.antarkerja.web.Form;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The list of whom an incident touches, for the letters: exact, so without invented rows, and with
 * whose copy it is beside every row. Why: docs/adr/0011.
 */
@Controller
class AffectedListPages {
  private final Incidents incidents;
  private final AffectedLists lists;
  private final PersonRegister register;
  private final Audit audit;
  private final Clock clock;
  private final Writes writes;
  private final TransactionTemplate transaction;

  AffectedListPages(
      Incidents incidents,
      AffectedLists lists,
      PersonRegister register,
      Audit audit,
      Clock clock,
      Writes writes,
      TransactionTemplate transaction) {
    this.incidents = incidents;
    this.lists = lists;
    this.register = register;
    this.audit = audit;
    this.clock = clock;
    this.writes = writes;
    this.transaction = transaction;
  }

  /**
   * Names and ways to reach them; who another office holds is told there. After the yes of an
   * office above by the system on the head's behalf: a notice to everybody is then nobody's reading
   * of strangers. Else everybody in it is one of the head's. By POST, because each one is counted:
   * a link that a browser fetches ahead would use one up. A second click is the same taking; some
   * minutes later it leads to the page, where taking it counts.
   */
  @PostMapping("/petugas/insiden/{id}/daftar")
  @Allowed(Role.HEAD)
  ResponseEntity<byte[]> take(@PathVariable UUID id, Submission submission) {
    StepUp.require();
    Acting head = Acting.current();
    var shown = new AtomicReference<@Nullable IncidentPage>();
    writes.once(
        submission,
        () -> {
          shown.set(page(id, lists::take));
          return "/petugas/insiden/" + id;
        });
    IncidentPage first = shown.get();
    if (first == null && !writes.actedJustNow(submission)) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create("/petugas/insiden/" + id))
          .build();
    }
    IncidentPage page =
        first != null
            ? first
            : Objects.requireNonNull(transaction.execute(status -> page(id, lists::takenAlready)));
    if (page.incident().listAllowedAbove()) {
      Acting.run(
          Acting.onBehalfOf(head.actor(), "privacy.incident"),
          () -> transaction.executeWithoutResult(status -> recorded(page)));
    }
    return Download.as(
        workbook(page, t("privacy.incident.takenBy", head.name(), page.now())),
        "daftar-terdampak.xlsx",
        Sheets.MEDIA_TYPE);
  }

  private IncidentPage page(UUID id, Consumer<UUID> taking) {
    Incident incident = lists.leaving(incidents.toDeal(id));
    List<AffectedLists.Affected> affected = lists.affected(id);
    taking.accept(id);
    var page =
        new IncidentPage(
            incident,
            affected,
            register.all(affected.stream().map(AffectedLists.Affected::personId).toList()),
            Listed.IN_FULL,
            true,
            clock.instant(),
            Form.empty());
    if (!incident.listAllowedAbove()) {
      recorded(page);
    }
    return page;
  }

  private void recorded(IncidentPage page) {
    audit.readAll("privacy.affected", Purpose.RIGHTS, page.persons().keySet(), "name", "contact");
  }

  private static byte[] workbook(IncidentPage page, String copy) {
    var out = new ByteArrayOutputStream();
    Sheets.write(
        out,
        List.of(
            new Sheet(
                t("privacy.incident.affected"),
                List.of(
                    new Column(t("privacy.incident.person"), 30),
                    new Column(t("privacy.incident.contact"), 30),
                    new Column(t("privacy.incident.first"), 24),
                    new Column(t("privacy.incident.last"), 24),
                    new Column(t("privacy.incident.times"), 8),
                    new Column(t("privacy.incident.shown"), 40),
                    new Column(copy, 60)),
                page.affected().stream().map(row -> page.exported(row, copy)).toList()),
            new Sheet(
                t("privacy.incident.about"),
                List.of(new Column(copy, 90)),
                List.of(List.of(t("privacy.incident.rule"))))));
    return out.toByteArray();
  }
}
