package id.antarkerja.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one release wrote the next one reads, or forgets; it never breaks on it. */
class SessionValuesTest {
  private static final SessionValues VALUES = new SessionValues(List.of(Ticket.type()));
  private static final Ticket TICKET =
      new Ticket(
          "STAFF",
          UUID.fromString("0198a7a2-0000-7000-8000-000000000000"),
          Instant.parse("2026-11-23T02:41:00Z"),
          Instant.parse("2026-11-23T02:42:00Z"),
          "android");

  @Test
  void values_come_back_as_they_were() {
    assertThat(VALUES.value(VALUES.bytes(TICKET))).isEqualTo(TICKET);
    assertThat(VALUES.value(VALUES.bytes("a:b"))).isEqualTo("a:b");
  }

  @Test
  void the_form_of_a_ticket_stays_as_it_is() {
    assertThat(new String(VALUES.bytes(TICKET), UTF_8))
        .isEqualTo(
            "ticket:{\"kind\":\"STAFF\",\"id\":\"0198a7a2-0000-7000-8000-000000000000\","
                + "\"since\":\"2026-11-23T02:41:00Z\",\"verifiedAt\":\"2026-11-23T02:42:00Z\","
                + "\"device\":\"android\"}");
  }

  @Test
  void a_later_release_s_field_is_passed_over_and_what_can_not_be_read_is_gone() {
    String later = new String(VALUES.bytes(TICKET), UTF_8).replace("}", ",\"new\":1}");
    assertThat(VALUES.value(later.getBytes(UTF_8))).isEqualTo(TICKET);
    for (String broken : List.of("ticket:{", "ticket:", "ticket:[]", "other:x", "", "ticket")) {
      assertThat(VALUES.value(broken.getBytes(UTF_8))).as(broken).isNull();
    }
    assertThat(VALUES.value(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5})).isNull();
  }

  @Test
  void a_type_that_nobody_announced_is_not_kept() {
    assertThatThrownBy(() -> VALUES.bytes(new Object())).hasMessageContaining("SessionType");
  }
}
