package id.antarkerja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.kernel.Uuid7;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class NotificationsTest extends HouseTest {
  @Autowired private Notifications notifications;
  @Autowired private JdbcClient jdbc;

  @Test
  void without_a_mail_server_a_message_waits_to_be_passed_on_by_hand() {
    UUID about = Uuid7.next();
    assertThat(written(about)).isEqualTo(MessageState.NO_CHANNEL);
    Message message = as(KARAWANG, () -> notifications.latest(about)).orElseThrow();
    assertThat(message.body()).isEqualTo("Buka https://kerja.example/jawab/rahasia");
  }

  @Test
  void another_office_reads_no_message_and_the_table_has_no_clear_text() {
    UUID about = Uuid7.next();
    written(about);
    assertThat(as(BEKASI, () -> notifications.latest(about))).isEqualTo(Optional.empty());
    String row =
        asSystem(
            () ->
                jdbc.sql("select m::text from notifications.messages m where about = :about")
                    .param("about", about)
                    .query(String.class)
                    .single());
    String hex =
        java.util.HexFormat.of()
            .formatHex("rahasia".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(row).doesNotContain("rahasia", hex, "kontak@uji.example");
  }

  private MessageState written(UUID about) {
    return as(
        KARAWANG,
        () ->
            notifications.email(
                "kontak@uji.example",
                "Surat pengantar",
                "Buka https://kerja.example/jawab/rahasia",
                about,
                KARAWANG));
  }
}
