package id.antarkerja.kernel;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Neighbours of an address: what a provider or an office has, 256 of IPv4 or a /56 of IPv6. */
public final class NetworkRange {
  private static final int IPV4_BYTES = 3;
  private static final int IPV6_BYTES = 7;
  private static final int IPV6_SITE_BYTES = 6;

  private NetworkRange() {}

  /** "" for addresses inside a house: they are those of a proxy, or of everybody there. */
  public static String of(String address) {
    return of(address, IPV6_BYTES);
  }

  /** As {@link #of}, with all that one customer of IPv6 may have: a /48. */
  public static String site(String address) {
    return of(address, IPV6_SITE_BYTES);
  }

  private static String of(String address, int ofIpv6) {
    InetAddress found;
    try {
      found = InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException unknown) {
      return "";
    }
    byte[] bytes = found.getAddress();
    boolean inside =
        found.isLoopbackAddress()
            || found.isSiteLocalAddress()
            || found.isLinkLocalAddress()
            || (bytes[0] & 0xfe) == 0xfc && bytes.length > Integer.BYTES;
    int shared = found instanceof Inet4Address ? IPV4_BYTES : ofIpv6;
    return inside ? "" : HexFormat.of().formatHex(Arrays.copyOf(bytes, shared));
  }
}
