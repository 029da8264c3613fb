package id.antarkerja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.kernel.Uuid7;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A message that nobody can read any more is given up with its reason, and holds up no other. */
class GivingUpTest extends HouseTest {
  @Autowired private PersonCipher cipher;
  @Autowired private JdbcClient jdbc;

  /** A post office that keeps what it gets. */
  private static final class PostOffice extends JavaMailSenderImpl {
    private final List<String> got = new ArrayList<>();

    @Override
    public void send(SimpleMailMessage letter) {
      got.add(letter.getText());
    }
  }

  @Test
  void a_forgotten_key_ends_the_trying_and_the_next_message_is_sent() {
    UUID erased = queued("hilang");
    UUID damaged = queued("rusak");
    UUID good = queued("sampai");
    cipher.forget(erased);
    asSystem(
        () ->
            jdbc.sql(
                    """
                    update notifications.messages set body_sealed = set_byte(
                      body_sealed, length(body_sealed) - 1,
                      (get_byte(body_sealed, length(body_sealed) - 1) + 1) % 256)
                     where id = :id
                    """)
                .param("id", damaged)
                .update());
    var post = new PostOffice();
    SendMessages sending = sending(post);
    for (int i = 0; i < Backoff.ATTEMPTS; i++) {
      Acting.asSystem("test", sending::run);
      soon(damaged);
    }
    Acting.asSystem("test", sending::run);
    assertThat(post.got).contains("sampai").doesNotContain("hilang", "rusak");
    assertThat(state(erased)).isEqualTo("FAILED KEY_FORGOTTEN");
    assertThat(state(damaged)).isEqualTo("FAILED UNREADABLE");
    assertThat(state(good)).isEqualTo("SENT ");
    // A value that opens nowhere would hold up every exchange of keys after this.
    owner().sql("delete from notifications.messages where id = :id").param("id", damaged).update();
  }

  private SendMessages sending(JavaMailSender post) {
    var beans = new DefaultListableBeanFactory();
    beans.registerSingleton("post", post);
    return new SendMessages(
        jdbc, transaction, cipher, beans.getBeanProvider(JavaMailSender.class), "kami@uji.example");
  }

  private UUID queued(String body) {
    UUID id = Uuid7.next();
    asSystem(
        () ->
            jdbc.sql(
                    """
                    insert into notifications.messages
                           (id, channel, to_sealed, subject, body_sealed, state, about, territory,
                            next_at)
                    values (:id, 'EMAIL', :to, 'Uji', :body, 'QUEUED', :id, '3215',
                            now() - interval '1 hour')
                    """)
                .param("id", id)
                .param("to", cipher.seal(id, Notifications.TO, "kontak@uji.example"))
                .param("body", cipher.seal(id, Notifications.BODY, body))
                .update());
    return id;
  }

  private void soon(UUID id) {
    asSystem(
        () ->
            jdbc.sql("update notifications.messages set next_at = now() where id = :id")
                .param("id", id)
                .update());
  }

  private String state(UUID id) {
    return asSystem(
        () ->
            jdbc.sql(
                    "select state || ' ' || coalesce(reason, '') from notifications.messages"
                        + " where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
  }
}
