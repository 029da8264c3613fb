package id.antarkerja.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** The public address of these tests is https://kerja.example. */
class PlainAddressTest extends HouseTest {
  @Autowired private PlainAddress address;

  @ParameterizedTest
  @CsvSource({
    "http, localhost, false",
    "http, 127.0.0.1, false",
    "http, kerja.example, false",
    "https, mana.pun.example, false",
    "http, 192.168.1.20, true",
    "http, komputer-kantor, true"
  })
  void who_comes_where_browsers_keep_no_sign_in_is_told(String scheme, String host, boolean told) {
    var request = new MockHttpServletRequest();
    request.setScheme(scheme);
    request.setSecure(scheme.equals("https"));
    request.setServerName(host);
    assertThat(address.losesCookies(request)).isEqualTo(told);
  }
}
