package id.antarkerja.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * A body must come at a pace that the worst of lines keeps; one that is fed drop by drop ends. The
 * server's own time-out only asks for one byte now and then. Nor is a thread kept waiting for the
 * rest of a body that nobody wanted to read: that connection is closed.
 */
class BodyPace extends ValveBase {
  static final Duration GRACE = Duration.ofSeconds(10);

  /** Bytes per second, after the grace: half of a 64 kbit/s line. */
  static final int SLOWEST = 4_000;

  /** Of a body that nobody wanted, in bytes. */
  private static final int MOST_TAKEN = 2_000_000;

  private static final ApplicationBufferHandler NOWHERE =
      new ApplicationBufferHandler() {
        @Override
        public void setByteBuffer(ByteBuffer buffer) {}

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
          return null;
        }

        @Override
        public void expand(int size) {}
      };

  BodyPace() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    org.apache.coyote.Request coyote = request.getCoyoteRequest();
    InputBuffer body = coyote.getInputBuffer();
    Paced paced = new Paced(body, System::nanoTime);
    coyote.setInputBuffer(paced);
    try {
      getNext().invoke(request, response);
    } finally {
      coyote.setInputBuffer(body);
      paced.end(coyote);
    }
  }

  /** The body of one request, with how much of it came since when. */
  static final class Paced implements InputBuffer {
    private final InputBuffer body;
    private final LongSupplier nanos;
    private long began;
    private long came;
    private boolean ended;

    Paced(InputBuffer body, LongSupplier nanos) {
      this.body = body;
      this.nanos = nanos;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
      if (began == 0) {
        began = nanos.getAsLong();
      }
      int read = body.doRead(handler);
      came += Math.max(0, read);
      ended = read < 0;
      long late = nanos.getAsLong() - began - GRACE.toNanos();
      if (read >= 0 && late > 0 && came < late / 1_000_000_000.0 * SLOWEST) {
        handler.setByteBuffer(ByteBuffer.allocate(0));
        throw new SocketTimeoutException("the body comes too slowly");
      }
      return read;
    }

    /** Takes what is here already, so that an honest browser reads its answer; no more. */
    private void end(org.apache.coyote.Request request) throws IOException {
      while (unread(request) && came < MOST_TAKEN && isWaiting(request)) {
        doRead(NOWHERE);
      }
      if (unread(request)) {
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
    }

    private static boolean isWaiting(org.apache.coyote.Request request) {
      request.action(ActionCode.AVAILABLE, Boolean.TRUE);
      return request.getAvailable() > 0;
    }

    private boolean unread(org.apache.coyote.Request request) {
      long length = request.getContentLengthLong();
      boolean chunked = length < 0 && request.getHeader("Transfer-Encoding") != null;
      return !ended && (chunked || came < length);
    }

    @Override
    public int available() {
      return body.available();
    }
  }
}
