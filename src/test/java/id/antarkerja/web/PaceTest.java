package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Beside;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who sends or reads drop by drop is cut off; the slowest honest line is not. */
@Beside
class PaceTest {
  private static final ApplicationBufferHandler NOWHERE =
      new ApplicationBufferHandler() {
        @Override
        public void setByteBuffer(ByteBuffer buffer) {}

        @Override
        public ByteBuffer getByteBuffer() {
          return ByteBuffer.allocate(0);
        }

        @Override
        public void expand(int size) {}
      };

  private long nanos = 1;

  private BodyPace.Paced body(int bytes, double seconds) {
    return new BodyPace.Paced(
        new InputBuffer() {
          @Override
          public int doRead(ApplicationBufferHandler handler) {
            nanos += (long) (seconds * 1_000_000_000L);
            return bytes;
          }

          @Override
          public int available() {
            return 0;
          }
        },
        () -> nanos);
  }

  @Test
  void a_byte_every_three_seconds_ends_after_the_grace() throws IOException {
    BodyPace.Paced drops = body(1, 3);
    for (int i = 0; i < 3; i++) {
      assertThat(drops.doRead(NOWHERE)).isEqualTo(1);
    }
    assertThatThrownBy(() -> drops.doRead(NOWHERE)).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void ten_megabytes_over_a_line_of_64_kilobits_arrive() throws IOException {
    BodyPace.Paced line = body(8_000, 1);
    for (int i = 0; i < 10_000_000 / 8_000; i++) {
      assertThat(line.doRead(NOWHERE)).isEqualTo(8_000);
    }
  }

  @Test
  void a_body_that_came_at_once_may_be_read_at_leisure() throws IOException {
    BodyPace.Paced whole = body(60_000, 12);
    assertThat(whole.doRead(NOWHERE)).isEqualTo(60_000);
  }

  @Test
  void an_answer_that_is_read_drop_by_drop_ends_and_one_over_64_kilobits_arrives()
      throws IOException {
    var request = new MockHttpServletRequest();
    var answer = new MockHttpServletResponse();
    byte[] large = new byte[1_000_000];
    // Each look at the clock is one slice of 8 KiB later.
    new PacedResponse(request, answer, () -> nanos += 1_900_000_000L)
        .getOutputStream()
        .write(large);
    assertThat(answer.getContentAsByteArray()).hasSize(large.length);

    var slow =
        new PacedResponse(request, new MockHttpServletResponse(), () -> nanos += 2_300_000_000L);
    assertThatThrownBy(() -> slow.getOutputStream().write(large))
        .isInstanceOf(ClientAbortException.class);
  }
}
