package id.antarkerja.privacy;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.Form;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the browser sends about an incident; times are of the office's own clock. */
final class IncidentForm {
  private IncidentForm() {}

  /** With errors in the form the record is of no use. */
  static Incidents.NewIncident read(
      Form form, String territory, Accounts accounts, List<Holders> outside) {
    OfficeZone zone = OfficeZone.ofRegion(territory);
    String what = form.requiredLines("what", 2000);
    OffsetDateTime noticed = moment(form, "noticedAt", zone);
    OffsetDateTime from = moment(form, "fromAt", zone);
    OffsetDateTime to = moment(form, "toAt", zone);
    if (from != null && to != null && to.isBefore(from)) {
      form.reject("toAt", "privacy.incident.toBeforeFrom");
    }
    UUID account = null;
    List<UUID> holders = List.of();
    String email = form.text("email", 200);
    if (email != null) {
      account = accounts.idOf(email).filter(id -> below(accounts, id)).orElse(null);
      if (account == null) {
        holders = outside.stream().flatMap(kind -> kind.withEmail(email).stream()).toList();
        if (holders.isEmpty()) {
          form.reject("email", "privacy.incident.noAccount");
        }
      }
    }
    OffsetDateTime none = OffsetDateTime.MIN;
    return new Incidents.NewIncident(
        what == null ? "" : what,
        noticed == null ? none : noticed,
        from == null ? none : from,
        to == null ? none : to,
        account,
        holders);
  }

  /** Accounts of others say nothing here, not even that they exist. */
  private static boolean below(Accounts accounts, UUID id) {
    return accounts
        .state(id)
        .filter(account -> Acting.current().scope().contains(account.territory()))
        .isPresent();
  }

  private static @Nullable OffsetDateTime moment(Form form, String name, OfficeZone zone) {
    String text = form.required(name, 20);
    if (text == null) {
      return null;
    }
    try {
      LocalDateTime at = LocalDateTime.parse(text.replace(' ', 'T'));
      if (at.getYear() >= 2000 && at.getYear() < 2200) {
        return at.atZone(zone.zone()).toOffsetDateTime();
      }
    } catch (DateTimeParseException none) {
      // said beside the field
    }
    form.reject(name, "privacy.incident.moment");
    return null;
  }
}
