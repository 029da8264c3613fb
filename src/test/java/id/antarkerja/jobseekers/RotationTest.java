package id.antarkerja.jobseekers;

import static id.antarkerja.jobseekers.People.someone;
import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.access.Acting;
import id.antarkerja.access.KeyRotation;
import id.antarkerja.access.SealedTable;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.kernel.Reason;
import id.antarkerja.signin.Browser;
import id.antarkerja.signin.Tries;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keys are exchanged while officers work: nobody notices, and nothing stays under the old ones.
 * First of all, so that every other test works under exchanged keys.
 */
@Order(1)
class RotationTest extends RegisterTest {
  @Autowired private KeyRotation rotation;
  @Autowired private ObjectProvider<SealedTable> tables;
  @Autowired private JdbcClient jdbc;
  @Autowired private Tries tries;

  private record Known(People.Someone someone, Registered made) {}

  @Test
  void keys_are_rotated_under_load_and_everybody_is_still_found() throws Exception {
    Queue<Known> known = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < 30; i++) {
      known.add(registered());
    }
    int before = rotation.version();
    var stop = new AtomicBoolean();
    try (var clients = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> work = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        work.add(clients.submit(() -> readUntil(stop, known)));
        work.add(clients.submit(() -> writeUntil(stop, known)));
      }
      List<Long> steps = new ArrayList<>();
      rotation.rotateTo(before + 1, (done, total) -> steps.add(done));
      stop.set(true);
      for (Future<Integer> each : work) {
        assertThat(each.get()).isPositive();
      }
      assertThat(steps).isNotEmpty();
    }
    assertThat(rotation.versions()).containsExactly(before + 1);
    assertThat(sealedUnder(before)).isEmpty();
    known.forEach(this::found);
  }

  @Test
  void a_nik_stays_taken_and_guesses_stay_counted_while_two_versions_live() throws Exception {
    Known first = registered();
    String card = UUID.randomUUID().toString();
    var own = new Browser(UUID.randomUUID().toString(), true, "");
    tries.pin(card, own);
    tries.pinWasRight(card, own);
    for (int i = 0; i < 10; i++) {
      tries.pin(card, stranger());
    }
    int before = rotation.version();
    var refused = new ConcurrentLinkedQueue<List<Reason>>();
    rotation.rotateTo(
        before + 1,
        (done, total) ->
            refused.add(
                call(
                    Acting.system("test"),
                    () -> {
                      var again = someone().nik(first.someone().nik()).person();
                      assertThat(elsewhere(() -> waits(card, stranger()))).isTrue();
                      return elsewhere(() -> refusal(KARAWANG, again));
                    })));
    assertThat(waits(card, stranger())).as("under the new version alone").isTrue();
    assertThat(waits(card, own)).as("the owner's own browser is still known").isFalse();
    assertThat(refused).isNotEmpty().allMatch(List.of(Reason.of("jobseekers.nikTaken"))::equals);
  }

  @Test
  void who_is_registered_elsewhere_is_found_by_their_numbers_before_while_and_after()
      throws Exception {
    Known first = registered();
    var hits = new ConcurrentLinkedQueue<Boolean>();
    assertThat(knownElsewhere(first)).isTrue();
    int before = rotation.version();
    rotation.rotateTo(
        before + 1,
        (done, total) ->
            hits.add(call(Acting.system("test"), () -> elsewhere(() -> knownElsewhere(first)))));
    assertThat(hits).isNotEmpty().allMatch(hit -> hit);
    assertThat(knownElsewhere(first)).isTrue();
  }

  private static Browser stranger() {
    return new Browser(UUID.randomUUID().toString(), true, "");
  }

  private boolean waits(String card, Browser browser) {
    try {
      tries.pin(card, browser);
      return false;
    } catch (RuntimeException wait) {
      assertThat(wait).hasMessage("too many tries");
      return true;
    }
  }

  private boolean knownElsewhere(Known one) {
    return List.of(one.someone().nik(), one.someone().phone()).stream()
        .allMatch(text -> as(CILACAP, () -> jobseekers.search(text, 5)).elsewhere() != null);
  }

  /** The callback runs as the system; another officer works in another thread. */
  private static <T> T elsewhere(java.util.concurrent.Callable<T> work) throws Exception {
    try (var one = Executors.newSingleThreadExecutor()) {
      return one.submit(work).get();
    }
  }

  @Test
  void an_interrupted_rotation_is_completed_by_asking_again() {
    int version = rotation.version();
    rotation.rotateTo(version, (done, total) -> {});
    rotation.rotateTo(version - 1, (done, total) -> {});
    assertThat(rotation.versions()).containsExactly(version);
  }

  @Test
  void every_sealed_column_is_declared_by_the_module_that_owns_it() {
    Set<String> declared =
        tables.stream()
            .flatMap(t -> t.columns().stream().map(c -> t.name() + "." + c.name() + "_sealed"))
            .collect(Collectors.toSet());
    Set<String> existing =
        asSystem(
            () ->
                Set.copyOf(
                    jdbc.sql(
                            """
                            select n.nspname || '.' || c.relname || '.' || a.attname
                              from pg_attribute a join pg_class c on c.oid = a.attrelid
                              join pg_namespace n on n.oid = c.relnamespace
                             where a.attname like '%\\_sealed' and c.relkind = 'r'
                               and c.relname <> 'loading'
                            """)
                        .query(String.class)
                        .list()));
    assertThat(declared).isEqualTo(existing);
  }

  private int readUntil(AtomicBoolean stop, Queue<Known> known) {
    int rounds = 0;
    do {
      known.stream().limit(20).forEach(this::found);
      rounds++;
    } while (!stop.get());
    return rounds;
  }

  private int writeUntil(AtomicBoolean stop, Queue<Known> known) {
    int rounds = 0;
    do {
      known.add(registered());
      rounds++;
    } while (!stop.get());
    return rounds;
  }

  private Known registered() {
    var someone =
        someone()
            .with(People.tailor())
            .phone("+62812%08d".formatted(System.nanoTime() % 100000000));
    return new Known(someone, register(KARAWANG, someone.person()));
  }

  private void found(Known one) {
    JobseekerFile file = as(KARAWANG, () -> jobseekers.one(one.made().publicId()));
    assertThat(file.identity().nik()).isEqualTo(Nik.of(one.someone().nik()));
    assertThat(file.identity().phone()).isEqualTo(one.someone().phone());
    assertThat(file.profile().address()).isEqualTo("Kp. Sukamaju RT 03/RW 05");
    for (String text : List.of(one.someone().nik(), one.someone().phone())) {
      assertThat(as(KARAWANG, () -> jobseekers.search(text, 5).persons()))
          .extracting(JobseekerSummary::id)
          .contains(one.made().id());
    }
    assertThat(refusal(KARAWANG, someone().nik(one.someone().nik()).person()))
        .containsExactly(Reason.of("jobseekers.nikTaken"));
  }

  private List<String> sealedUnder(int version) {
    List<String> found = new ArrayList<>();
    for (SealedTable table : tables.stream().toList()) {
      for (SealedTable.Column column : table.columns()) {
        long rows =
            asSystem(
                () ->
                    jdbc.sql(
                            "select count(*) from %s where get_byte(%s_sealed, 2) = %d"
                                .formatted(table.name(), column.name(), version))
                        .query(Long.class)
                        .single());
        if (rows > 0) {
          found.add(table.name() + "." + column.name());
        }
      }
    }
    return found;
  }
}
