package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import id.antarkerja.web.Crowd.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who takes many addresses of one network takes no more than its share. */
@Beside
class CrowdTest {
  private final Crowd crowd = new Crowd();

  private static List<Share> from(String address) {
    return List.of(
        Share.ofAll(100),
        Share.ofSite(address, 15),
        Share.ofNetwork(address, 10),
        Share.ofAddress(address, 4));
  }

  private int entered(String prefix) {
    int entered = 0;
    for (int i = 0; i < 200; i++) {
      entered += crowd.enter(from(prefix + i % 50)) ? 1 : 0;
    }
    return entered;
  }

  @Test
  void neighbours_share_and_strangers_are_not_in_their_way() {
    for (int i = 0; i < 6; i++) {
      assertThat(crowd.enter(from("203.0.113.7"))).as("of one address").isEqualTo(i < 4);
    }
    assertThat(entered("203.0.113.")).isEqualTo(6);
    assertThat(entered("2001:db8:1:2::")).isEqualTo(10);
    assertThat(crowd.enter(from("2001:db8:1:3::1"))).as("the same /56").isFalse();
    assertThat(entered("2001:db8:1:100::")).as("another /56 of the same /48").isEqualTo(5);
    assertThat(crowd.enter(from("2001:db8:2::1"))).as("another /48").isTrue();
    assertThat(crowd.enter(from("198.51.100.1"))).isTrue();
    assertThat(crowd.enter(from("10.0.0.1"))).isTrue();
    assertThat(entered("10.0.0.")).as("inside a house nobody is a neighbour").isEqualTo(72);
    assertThat(crowd.enter(from("192.0.2.1"))).as("all").isFalse();
    crowd.leave(from("203.0.113.7"));
    assertThat(crowd.enter(from("203.0.113.8"))).isTrue();
    assertThat(crowd.enter(from("203.0.113.9"))).isFalse();
  }
}
