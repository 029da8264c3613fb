package id.antarkerja.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Of one network so many requests hold a thread at once, from their first byte until the answer has
 * left: whoever sends or reads slowly leaves threads for the others. Who is beyond it is told so.
 */
class FairShare extends ValveBase {
  private static final String FULL = FairShare.class.getName();
  static final String CONNECTION = FULL + ".connection";

  private final Crowd crowd = new Crowd();
  private final int most;

  FairShare(int most) {
    super(true);
    this.most = most;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String address = request.getRemoteAddr();
    List<Crowd.Share> share =
        List.of(Crowd.Share.ofNetwork(address, most), Crowd.Share.ofSite(address, most + most / 2));
    boolean room = crowd.enter(share);
    if (!room) {
      request.setAttribute(FULL, true);
      // Its next request on this line would not have read the answer to this one.
      response.setHeader("Connection", "close");
    }
    request.setAttribute(
        CONNECTION,
        (Runnable) () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null));
    try {
      getNext().invoke(request, response);
      if (!request.isAsync()) {
        response.finishResponse();
      }
    } finally {
      if (room) {
        crowd.leave(share);
      }
    }
  }

  static boolean isUsedUp(ServletRequest request) {
    return request.getAttribute(FULL) != null;
  }

  /** Nothing more is sent or waited for. */
  static void hangUp(ServletRequest request) {
    if (request.getAttribute(CONNECTION) instanceof Runnable close) {
      close.run();
    }
  }
}
