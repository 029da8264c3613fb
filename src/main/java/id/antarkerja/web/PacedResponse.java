package id.antarkerja.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.ClientAbortException;

/** An answer that must be read at a {@link Pace}, else the line is closed. */
final class PacedResponse extends HttpServletResponseWrapper {
  private static final int SLICE = 8 * 1024;

  private final ServletRequest request;
  private final LongSupplier nanos;

  PacedResponse(ServletRequest request, HttpServletResponse response, LongSupplier nanos) {
    super(response);
    this.request = request;
    this.nanos = nanos;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return new Paced(super.getOutputStream(), new Pace(nanos));
  }

  private final class Paced extends ServletOutputStream {
    private final ServletOutputStream out;
    private final Pace pace;

    Paced(ServletOutputStream out, Pace pace) {
      this.out = out;
      this.pace = pace;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      pace.begin();
      for (int sent = 0; sent < length; sent += SLICE) {
        int slice = Math.min(SLICE, length - sent);
        out.write(bytes, from + sent, slice);
        if (!pace.kept(slice)) {
          FairShare.hangUp(request);
          throw new ClientAbortException("the answer is read too slowly");
        }
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
