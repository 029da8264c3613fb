package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.database.StartRefused;
import id.antarkerja.web.T;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Before anybody is served: invented people never pass for real ones. */
@Component
class StartRules implements SmartInitializingSingleton {
  private final DemoSettings settings;
  private final WorldMark mark;
  private final TransactionTemplate transaction;
  private final MessageSource texts;

  StartRules(
      DemoSettings settings, WorldMark mark, TransactionTemplate transaction, MessageSource texts) {
    this.settings = settings;
    this.mark = mark;
    this.transaction = transaction;
    this.texts = texts;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Acting.asSystem("demo.rules", this::check);
  }

  private void check() {
    WorldMark.State state = Objects.requireNonNull(transaction.execute(status -> mark.state()));
    boolean invented = state == WorldMark.State.BEGUN || state == WorldMark.State.FILLED;
    if (invented && !settings.on()) {
      throw refused("demo.start.invented");
    }
  }

  private StartRefused refused(String key) {
    return new StartRefused(
        texts.getMessage(key, null, T.INDONESIAN), texts.getMessage(key, null, T.ENGLISH));
  }
}
