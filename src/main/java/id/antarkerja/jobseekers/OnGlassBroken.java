package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Supervisors;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.web.T;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/** The supervisor hears of it at once; a repeat finds the message written already. */
@Component
class OnGlassBroken {
  private final Supervisors supervisors;
  private final Notifications notifications;
  private final PublicUrl publicUrl;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  OnGlassBroken(
      Supervisors supervisors,
      Notifications notifications,
      PublicUrl publicUrl,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.supervisors = supervisors;
    this.notifications = notifications;
    this.publicUrl = publicUrl;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(GlassBroken broken) {
    Acting.asSystem(
        "jobseekers.glassBroken", () -> transaction.executeWithoutResult(status -> tell(broken)));
  }

  private void tell(GlassBroken broken) {
    LocaleContextHolder.setLocale(T.INDONESIAN);
    try {
      String subject = T.t("jobseekers.glass.mail.subject");
      String body = T.t("jobseekers.glass.mail.body", publicUrl.of(GlassPages.REVIEW));
      notifications.emailOnce(
          broken.glass(),
          supervisors.addresses(broken.territory(), opener(broken)),
          subject,
          body,
          broken.glass(),
          broken.territory());
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private UUID opener(GlassBroken broken) {
    return jdbc.sql("select account_id from jobseekers.glass where id = :id")
        .param("id", broken.glass())
        .query(UUID.class)
        .optional()
        .orElse(broken.glass());
  }
}
