package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.DemoAccounts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The accounts of the invented country for its sign-in page; none in a service of real people. */
@Component
class DemoSignIns implements DemoAccounts {
  private final DemoWorld world;
  private final Offices offices;
  private volatile List<DemoAccount> known = List.of();

  DemoSignIns(DemoWorld world, Offices offices) {
    this.world = world;
    this.offices = offices;
  }

  @Override
  public List<DemoAccount> list() {
    if (world.filled() && known.isEmpty()) {
      Acting.run(Acting.ANYONE, () -> known = read());
    }
    return known;
  }

  private List<DemoAccount> read() {
    return Stream.of(DemoPost.values())
        .map(
            post ->
                new DemoAccount(
                    post.textKey(),
                    offices.byTerritory(post.territory()).map(Office::name).orElse(""),
                    post.email(),
                    DemoPost.PASSPHRASE))
        .toList();
  }
}
