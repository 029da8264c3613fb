package id.antarkerja.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Bytes as an attacker writes them, without a client that puts them in order. */
final class Wire implements AutoCloseable {
  private final Socket socket;

  Wire(int port) throws IOException {
    socket = new Socket("localhost", port);
    socket.setSoTimeout(3_000);
  }

  /** As somebody with this address; the whole of 127.0.0.0/8 is this machine. */
  Wire(int port, String address) throws IOException {
    socket = new Socket("127.0.0.1", port, InetAddress.getByName(address), 0);
    socket.setSoTimeout(10_000);
  }

  /** As somebody with this address who does not read. */
  static Wire deaf(int port, String address) throws IOException {
    return new Wire(port, address, 2_048);
  }

  private Wire(int port, String address, int kept) throws IOException {
    socket = new Socket();
    socket.setReceiveBufferSize(kept);
    socket.bind(new InetSocketAddress(address, 0));
    socket.connect(new InetSocketAddress("127.0.0.1", port));
  }

  Wire send(String text) throws IOException {
    return send(text.getBytes(ISO_8859_1));
  }

  Wire send(byte[] bytes) throws IOException {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException closedByTheServer) {
      // it need not listen to the end
    }
    return this;
  }

  /** All that comes until the server closes or says nothing for three seconds. */
  String answer() throws IOException {
    var all = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8_192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        all.write(buffer, 0, n);
      }
    } catch (SocketTimeoutException silence) {
      // nothing more
    } catch (IOException closedByTheServer) {
      // what came before counts
    }
    return all.toString(ISO_8859_1);
  }

  /** The first status, 0 when the server just closed. */
  int status() throws IOException {
    byte[] line = new byte[12];
    try {
      int n = socket.getInputStream().readNBytes(line, 0, line.length);
      return n < line.length ? 0 : Integer.parseInt(new String(line, 9, 3, ISO_8859_1));
    } catch (SocketTimeoutException silence) {
      return -1;
    } catch (IOException closedByTheServer) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
