package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import id.antarkerja.signin.DemoAccounts;
import id.antarkerja.signin.Factors;
import id.antarkerja.signin.Totp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts of the invented country for its sign-in page; none in a service of real people. */
@Component
class DemoSignIns implements DemoAccounts {
  private final DemoWorld world;
  private final DemoStaff staff;
  private final Offices offices;
  private final Factors factors;

  DemoSignIns(DemoWorld world, DemoStaff staff, Offices offices, Factors factors) {
    this.world = world;
    this.staff = staff;
    this.offices = offices;
    this.factors = factors;
  }

  @Override
  public List<DemoAccount> list() {
    return world.filled() ? asSystem(this::read) : List.of();
  }

  @Override
  public Optional<String> codeOf(UUID account) {
    if (!world.filled()) {
      return Optional.empty();
    }
    return staff.posts().entrySet().stream()
        .filter(post -> post.getValue().equals(account))
        .findFirst()
        .map(post -> asSystem(() -> code(post.getKey(), account)));
  }

  private List<DemoAccount> read() {
    Map<DemoPost, UUID> ids = staff.posts();
    return Stream.of(DemoPost.values())
        .map(
            post ->
                new DemoAccount(
                    post.textKey(),
                    offices.byTerritory(post.territory()).map(Office::name).orElse(""),
                    post.email(),
                    DemoPost.PASSPHRASE,
                    code(post, ids.get(post))))
        .toList();
  }

  /** The first code that still opens; null until there is one. */
  private @Nullable String code(DemoPost post, @Nullable UUID account) {
    long now = Totp.step(Instant.now());
    long next = account == null ? now : Math.max(now, factors.lastStep(account) + 1);
    return next > now + 1 ? null : Totp.code(staff.secret(post), next);
  }

  private static <T extends @Nullable Object> T asSystem(Callable<T> work) {
    try {
      return Acting.call(Acting.system("demo.signIns"), work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
