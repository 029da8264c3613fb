package id.antarkerja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendMessagesTest {
  @Test
  void a_message_that_fails_is_tried_again_each_time_later() {
    for (int attempt = 1; attempt < Backoff.ATTEMPTS; attempt++) {
      assertThat(Backoff.after(attempt + 1)).isEqualTo(Backoff.after(attempt).multipliedBy(4));
    }
    assertThat(Backoff.after(1).toMinutes()).isEqualTo(2);
  }
}
