package id.antarkerja.faults;

import id.antarkerja.AntarKerja;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Erasures;
import id.antarkerja.access.Role;
import id.antarkerja.database.StartProblem;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The program with a back door: who says so in a header acts as an officer of Karawang, and may ask
 * for the two accidents that prove that the tests would see one. Only in the test's class path.
 */
public final class Door {
  static final String OFFICER = "X-Officer";

  /**
   * The work is done and committed, and the answer never leaves. The value is how many of them must
   * have come so far before the program dies.
   */
  static final String DIE_AFTER_COMMIT = "X-Die-After-Commit";

  /** What a program would do that answers before it has committed. */
  static final String ANSWER_BEFORE_COMMIT = "X-Answer-Before-Commit";

  /** The id of a person to be erased. */
  static final String ERASE = "X-Erase";

  private Door() {}

  public static void main(String[] args) {
    try {
      var application = new SpringApplication(AntarKerja.class, BackDoor.class);
      application.run(args);
    } catch (RuntimeException e) {
      System.err.println(StartProblem.sentence(e).orElseThrow(() -> e));
      System.exit(1);
    }
  }

  /** No annotation of a component: the scan of other tests must not find it. */
  @Order(Ordered.LOWEST_PRECEDENCE)
  static class BackDoor extends OncePerRequestFilter {
    private final Offices offices;
    private final TransactionTemplate transaction;
    private final Erasures erasures;
    private final AtomicInteger committed = new AtomicInteger();

    BackDoor(Offices offices, TransactionTemplate transaction, Erasures erasures) {
      this.offices = offices;
      this.transaction = transaction;
      this.erasures = erasures;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if (request.getHeader(OFFICER) == null) {
        chain.doFilter(request, response);
        return;
      }
      if (request.getHeader(ERASE) != null) {
        erasures.erase(UUID.fromString(request.getHeader(ERASE)));
        return;
      }
      if (request.getHeader(ANSWER_BEFORE_COMMIT) != null) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/petugas/pencari-kerja/" + UUID.randomUUID());
        return;
      }
      try {
        Acting.call(
            officer(request.getHeader(OFFICER)),
            () -> {
              chain.doFilter(request, response);
              return true;
            });
      } catch (ServletException | IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new ServletException(e);
      }
      if (request.getHeader(DIE_AFTER_COMMIT) != null) {
        dieTogether(Integer.parseInt(request.getHeader(DIE_AFTER_COMMIT)));
      }
    }

    private void dieTogether(int number) throws ServletException {
      if (committed.incrementAndGet() >= number) {
        Runtime.getRuntime().halt(137);
      }
      try {
        TimeUnit.MINUTES.sleep(1);
        throw new ServletException("the other one did not come");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private Acting officer(String name) throws Exception {
      Office office =
          Acting.call(
              Acting.system("test"),
              () -> transaction.execute(status -> offices.byTerritory("3215").orElseThrow()));
      return Acting.officer(
              UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
              Role.OFFICER,
              office.id().value(),
              "3215",
              name)
          .verified(Instant.now());
    }
  }
}
