package id.antarkerja.practices;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.web.T;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever wrote hears what became of it; a repeat finds the letter written already. */
@Component
class OnPracticeNews {
  private final Accounts accounts;
  private final Notifications notifications;
  private final PublicUrl url;
  private final TransactionTemplate transaction;

  OnPracticeNews(
      Accounts accounts,
      Notifications notifications,
      PublicUrl url,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.notifications = notifications;
    this.url = url;
    this.transaction = transaction;
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(PracticeNews news) {
    Acting.asSystem(
        "practices.news",
        () -> transaction.executeWithoutResult(status -> T.inIndonesian(() -> tell(news))));
  }

  private boolean tell(PracticeNews news) {
    String key = "practices.mail." + news.kind();
    notifications.emailOnce(
        news.id(),
        List.of(accounts.emailOf(news.to())),
        t(key + ".subject"),
        t(key + ".body", url.of(news.page())),
        news.id(),
        news.territory());
    return true;
  }
}
