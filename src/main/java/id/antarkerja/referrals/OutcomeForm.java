package id.antarkerja.referrals;

import id.antarkerja.web.Form;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about an interview, an acceptance or a refusal. */
final class OutcomeForm {
  private static final int LONGEST = 200;
  private static final long HIGHEST_WAGE = 1_000_000_000;
  private static final int DAYS_BACK = 92;
  private static final int DAYS_AHEAD = 366;

  private OutcomeForm() {}

  /** Null when there is none or something is wrong. */
  static @Nullable Interview interview(Form form, boolean required, LocalDate today) {
    LocalDate on = required ? form.requiredDate("interviewOn") : form.date("interviewOn");
    LocalTime time = time(form, "interviewTime");
    String place = form.text("interviewPlace", LONGEST);
    if (on == null) {
      if (!required && (time != null || place != null) && form.error("interviewOn") == null) {
        form.reject("interviewOn", "error.required");
      }
      return null;
    }
    if (on.isBefore(today) || on.isAfter(today.plusDays(DAYS_AHEAD))) {
      form.reject("interviewOn", "referrals.error.interviewOn");
      return null;
    }
    return new Interview(on, time, place);
  }

  static @Nullable Acceptance acceptance(Form form, LocalDate today) {
    LocalDate startOn = form.requiredDate("startOn");
    Contract contract = form.requiredOneOf("contract", Contract.class);
    Long wage = form.rupiah("wage", 1, HIGHEST_WAGE);
    if (startOn != null
        && (startOn.isBefore(today.minusDays(DAYS_BACK))
            || startOn.isAfter(today.plusDays(DAYS_AHEAD)))) {
      form.reject("startOn", "referrals.error.startOn");
    }
    return startOn == null || contract == null || form.hasErrors()
        ? null
        : new Acceptance(startOn, contract, wage);
  }

  static @Nullable NotHiredReason refusal(Form form) {
    NotHiredReason reason = form.requiredOneOf("notHiredReason", NotHiredReason.class);
    if (reason == NotHiredReason.NEVER_STARTED) {
      form.reject("notHiredReason", "error.choice");
      return null;
    }
    if (reason == NotHiredReason.OTHER
        && form.text("reasonText", LONGEST) == null
        && form.error("reasonText") == null) {
      form.reject("reasonText", "referrals.error.reasonText");
    }
    return reason;
  }

  static @Nullable String refusalText(Form form) {
    return form.text("reasonText", LONGEST);
  }

  private static @Nullable LocalTime time(Form form, String name) {
    String text = form.value(name).replace('.', ':');
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalTime.parse(text.length() == 4 ? "0" + text : text).withSecond(0).withNano(0);
    } catch (DateTimeParseException notATime) {
      form.reject(name, "referrals.error.time");
      return null;
    }
  }
}
