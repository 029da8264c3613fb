package id.antarkerja.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.antarkerja.access.PersonCipher;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server of this test alone, and the house's own sender speaking SMTP with it. */
public final class RealMail implements AutoCloseable {
  private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
  private final SendMessages sender;

  public RealMail(JdbcClient jdbc, TransactionTemplate transaction, PersonCipher cipher) {
    server.start();
    var mail = new JavaMailSenderImpl();
    mail.setHost("localhost");
    mail.setPort(server.getSmtp().getPort());
    var beans = new StaticListableBeanFactory();
    beans.addBean("mail", mail);
    sender =
        new SendMessages(
            jdbc,
            transaction,
            cipher,
            beans.getBeanProvider(JavaMailSender.class),
            "antarkerja@uji.example");
  }

  /** Sends all that is queued; as the system. */
  public void send() {
    sender.run();
  }

  public List<MimeMessage> to(String address) {
    return Arrays.stream(server.getReceivedMessages()).filter(mail -> isTo(mail, address)).toList();
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return Arrays.stream(mail.getRecipients(RecipientType.TO))
          .anyMatch(to -> to.toString().equals(address));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
