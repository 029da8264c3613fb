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

/**
 * A body must come at a pace that the worst of lines keeps; one that is fed drop by drop ends. The
 * server's own time-out only asks for one byte now and then. Nor is a thread kept waiting for the
 * rest of a body that was too much: that connection is closed.
 */
class BodyPace extends ValveBase {
  static final Duration GRACE = Duration.ofSeconds(10);

  /** Bytes per second, after the grace: half of a 64 kbit/s line. */
  static final int SLOWEST = 4_000;

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
      if (paced.unread(coyote)) {
        coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
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
