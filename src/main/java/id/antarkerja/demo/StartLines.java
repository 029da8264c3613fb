package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.signin.DemoAccounts.DemoAccount;
import id.antarkerja.web.T;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands in the terminal once the service is ready: where it is, and how to get in. */
@Component
class StartLines {
  private final PublicUrl publicUrl;
  private final Environment environment;
  private final FirstAdmin firstAdmin;
  private final DemoSignIns demo;
  private final TransactionTemplate transaction;
  private final MessageSource texts;

  StartLines(
      PublicUrl publicUrl,
      Environment environment,
      FirstAdmin firstAdmin,
      DemoSignIns demo,
      TransactionTemplate transaction,
      MessageSource texts) {
    this.publicUrl = publicUrl;
    this.environment = environment;
    this.firstAdmin = firstAdmin;
    this.demo = demo;
    this.transaction = transaction;
    this.texts = texts;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    Acting.asSystem("start.lines", this::print);
  }

  private void print() {
    say("demo.ready", address("/"));
    Optional<String> path =
        Objects.requireNonNull(transaction.execute(status -> firstAdmin.path()));
    path.ifPresent(link -> say("demo.firstAdmin", address(link), FirstAdmin.LINK_LIVES.toHours()));
    List<DemoAccount> accounts = demo.list();
    if (!accounts.isEmpty()) {
      say("demo.accounts", DemoPost.PASSPHRASE);
      for (DemoAccount account : accounts) {
        String role = texts.getMessage(account.roleKey(), null, T.INDONESIAN);
        System.out.printf("  %-32s %s, %s%n", account.email(), role, account.officeName());
      }
    }
  }

  /** On one's own machine the port that is really open; else as configured. */
  private String address(String path) {
    String configured = publicUrl.of(path);
    String port = environment.getProperty("local.server.port", "");
    boolean here = "localhost".equals(URI.create(configured).getHost());
    return here && !port.isEmpty() ? "http://localhost:" + port + path : configured;
  }

  private void say(String key, Object... parameters) {
    System.out.println(texts.getMessage(key, parameters, T.INDONESIAN));
  }
}
