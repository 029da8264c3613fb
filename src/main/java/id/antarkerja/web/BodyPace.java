package id.antarkerja.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body must come at a {@link Pace}; one that is fed drop by drop ends. Nor is a thread kept
 * waiting for the rest of a body that was too much: that connection is closed.
 */
class BodyPace extends ValveBase {
  private final LongSupplier nanos;

  BodyPace(LongSupplier nanos) {
    super(true);
    this.nanos = nanos;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    org.apache.coyote.Request coyote = request.getCoyoteRequest();
    InputBuffer body = coyote.getInputBuffer();
    Paced paced = new Paced(body, nanos);
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
    private final Pace pace;
    private boolean ended;

    Paced(InputBuffer body, LongSupplier nanos) {
      this.body = body;
      this.pace = new Pace(nanos);
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
      pace.begin();
      int read = body.doRead(handler);
      ended = read < 0;
      if (!pace.kept(Math.max(0, read)) && !ended) {
        handler.setByteBuffer(ByteBuffer.allocate(0));
        throw new SocketTimeoutException("the body comes too slowly");
      }
      return read;
    }

    private boolean unread(org.apache.coyote.Request request) {
      long length = request.getContentLengthLong();
      boolean chunked = length < 0 && request.getHeader("Transfer-Encoding") != null;
      return !ended && (chunked || pace.passed() < length);
    }

    @Override
    public int available() {
      return body.available();
    }
  }
}
