package id.antarkerja.talk;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.notifications.RealMail;
import id.antarkerja.officers.registry.Absences;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who hears by mail of what is unread, through a mail server that speaks SMTP. */
class DigestTest extends TalkHouse {
  @Autowired private Digest digest;
  @Autowired private Absences absences;
  @Autowired private JdbcClient jdbc;
  @Autowired private PersonCipher cipher;

  @Test
  void what_waits_is_told_in_one_mail_and_what_was_read_in_none() throws Exception {
    SignedUp writer = officer();
    SignedUp reader = officer();
    SignedUp prompt = officer();
    UUID pair = pair(writer, reader);
    UUID group = group(writer, reader, prompt);
    write(writer, pair, "Isi yang rahasia");
    write(writer, group, "Satu");
    write(writer, group, "Dua");
    try (RealMail mail = new RealMail(jdbc, transaction, cipher)) {
      run(mail, reader, prompt);
      assertThat(mail.to(reader.email())).as("it has not waited long enough").isEmpty();
      open(prompt, group);
      clock.advance(Duration.ofHours(5));
      run(mail, reader, prompt);
      List<MimeMessage> got = mail.to(reader.email());
      assertThat(got).hasSize(1);
      assertThat(got.getFirst().getSubject()).startsWith("3 pesan");
      assertThat(got.getFirst().getContent().toString())
          .contains("Yth. P", "3 pesan dalam 2 percakapan", "https://kerja.example/petugas/pesan")
          .doesNotContain("rahasia", "Petugas", "Grup uji");
      assertThat(mail.to(prompt.email())).as("read before").isEmpty();
      run(mail, reader, prompt);
      clock.advance(Duration.ofDays(2));
      run(mail, reader, prompt);
      assertThat(mail.to(reader.email())).as("told once").hasSize(1);
      write(writer, pair, "Lagi");
      run(mail, reader);
      assertThat(mail.to(reader.email())).as("the new one waits first").hasSize(1);
      clock.advance(Duration.ofHours(5));
      run(mail, reader);
      assertThat(mail.to(reader.email())).hasSize(2);
      clock.advance(Duration.ofHours(6));
      write(writer, pair, "Dan lagi");
      clock.advance(Duration.ofHours(6));
      run(mail, reader);
      assertThat(mail.to(reader.email())).as("one within a day").hasSize(2);
      clock.advance(Duration.ofHours(13));
      run(mail, reader);
      assertThat(mail.to(reader.email())).hasSize(3);
    }
  }

  @Test
  void two_nodes_at_once_tell_it_once() {
    SignedUp writer = officer();
    List<SignedUp> readers = Stream.generate(this::officer).limit(4).toList();
    readers.forEach(reader -> write(writer, pair(writer, reader), "Halo"));
    clock.advance(Duration.ofHours(5));
    List<CompletableFuture<Void>> nodes =
        Stream.generate(
                () -> CompletableFuture.runAsync(() -> Acting.asSystem("test", digest::run)))
            .limit(3)
            .toList();
    nodes.forEach(CompletableFuture::join);
    readers.forEach(reader -> assertThat(letters(reader)).isEqualTo(1));
  }

  @Test
  void everybody_chooses_and_who_is_away_shut_or_mutes_it_gets_none() {
    SignedUp writer = officer();
    SignedUp at_once = officer();
    SignedUp never = officer();
    SignedUp away = officer();
    SignedUp shut = officer();
    SignedUp muted = officer();
    UUID group = group(writer, at_once, never, away, shut, muted);
    does(at_once, () -> conversations.mailWish(MailWish.INSTANT));
    does(never, () -> conversations.mailWish(MailWish.NEVER));
    does(muted, () -> conversations.mute(group, true));
    does(away, () -> absences.add(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 25), null));
    owner()
        .sql("update access.accounts set disabled_at = now() where id = :id")
        .param("id", shut.account())
        .update();
    write(writer, group, "Rapat besok");
    Acting.asSystem("test", digest::run);
    assertThat(letters(at_once)).isEqualTo(1);
    write(writer, group, "Pukul sembilan");
    Acting.asSystem("test", digest::run);
    assertThat(letters(at_once)).as("each that is new").isEqualTo(2);
    clock.advance(Duration.ofHours(5));
    Acting.asSystem("test", digest::run);
    for (SignedUp none : List.of(never, away, shut, muted, writer)) {
      assertThat(letters(none)).isZero();
    }
    write(writer, group, "@Petugas", muted.account());
    clock.advance(Duration.ofHours(5));
    Acting.asSystem("test", digest::run);
    assertThat(letters(muted)).as("called by name").isEqualTo(1);
    clock.advance(Duration.ofDays(3));
    Acting.asSystem("test", digest::run);
    assertThat(letters(away)).as("who is back").isEqualTo(1);
    assertThat(letters(shut)).isZero();
  }

  /** The house of the tests has no mail server: what it wrote to these is queued for this one. */
  private void run(RealMail mail, SignedUp... readers) {
    Acting.asSystem("test", digest::run);
    owner()
        .sql(
            """
            update notifications.messages set state = 'QUEUED'
             where state = 'NO_CHANNEL' and about = any (:readers)
            """)
        .param("readers", Stream.of(readers).map(SignedUp::account).toArray(UUID[]::new))
        .update();
    Acting.asSystem("test", mail::send);
  }

  private long letters(SignedUp reader) {
    return owner()
        .sql("select count(*) from notifications.messages where about = :id")
        .param("id", reader.account())
        .query(Long.class)
        .single();
  }
}
