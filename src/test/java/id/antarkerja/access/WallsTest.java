package id.antarkerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.kernel.Uuid7;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two walls: SQL needs an actor, and the database itself shows each actor only their own. */
class WallsTest extends HouseTest {
  @Autowired private JdbcClient jdbc;
  @Autowired private PersonAccess people;

  @Autowired
  @org.springframework.beans.factory.annotation.Qualifier("applicationTaskExecutor")
  private org.springframework.core.task.AsyncTaskExecutor executor;

  @Test
  void sql_outside_a_transaction_is_refused() {
    assertThatThrownBy(() -> jdbc.sql("select 1").query(Integer.class).single())
        .hasStackTraceContaining("outside a transaction");
  }

  @Test
  void without_an_actor_personal_tables_are_closed_loudly() {
    assertThatThrownBy(
            () ->
                transaction.execute(
                    s ->
                        jdbc.sql("select count(*) from access.accounts")
                            .query(Long.class)
                            .single()))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void the_actor_cannot_change_inside_a_transaction() {
    Acting other = officerOf(BEKASI).acting();
    assertThatThrownBy(() -> as(KARAWANG, () -> call(other, () -> 1)))
        .hasMessageContaining("can't change inside a transaction");
  }

  @Test
  void an_officer_sees_the_own_subtree_and_nothing_beside_it() {
    UUID inKarawang = personHeldBy(KARAWANG);

    assertThat(as(KARAWANG, () -> people.homeOf(inKarawang))).isPresent();
    assertThat(as("32", () -> people.homeOf(inKarawang))).isPresent();
    assertThat(as(Scope.EVERYWHERE, () -> people.homeOf(inKarawang))).isPresent();
    assertThat(as(BEKASI, () -> people.homeOf(inKarawang))).isEmpty();
    assertThat(as("33", () -> people.homeOf(inKarawang))).isEmpty();
  }

  @Test
  void a_grant_opens_one_person_to_one_office_until_it_ends() {
    UUID person = personHeldBy(KARAWANG);
    UUID bekasi = officerOf(BEKASI).acting().requireOffice();

    run(KARAWANG, () -> people.grant(person, bekasi, "REFERRAL"));
    assertThat(as(BEKASI, () -> people.homeOf(person))).isPresent();
    assertThat(as("3217", () -> people.homeOf(person))).isEmpty();

    run(KARAWANG, () -> people.endGrant(person, bekasi, "REFERRAL"));
    assertThat(as(BEKASI, () -> people.homeOf(person))).isEmpty();
  }

  @Test
  void an_officer_can_not_put_a_person_into_another_territory() {
    UUID office = officerOf(BEKASI).acting().requireOffice();
    assertThatThrownBy(() -> run(KARAWANG, () -> people.home(Uuid7.next(), office, BEKASI)))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void alternating_actors_on_shared_connections_never_see_each_other() throws Exception {
    UUID inKarawang = personHeldBy(KARAWANG);
    UUID inBekasi = personHeldBy(BEKASI);
    officerOf(KARAWANG);
    officerOf(BEKASI);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> seen =
          IntStream.range(0, 400)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              i % 2 == 0
                                  ? seesOnly(KARAWANG, inKarawang, inBekasi)
                                  : seesOnly(BEKASI, inBekasi, inKarawang)))
              .toList();
      for (Future<Boolean> one : seen) {
        assertThat(one.get()).isTrue();
      }
    }
  }

  @Test
  void work_handed_to_other_threads_acts_as_the_system_and_changes_nobody() throws Exception {
    UUID inBekasi = personHeldBy(BEKASI);
    Acting karawang = officerOf(KARAWANG).acting();
    Future<Boolean> listener =
        call(
            karawang,
            () ->
                executor.submit(
                    () -> transaction.execute(s -> people.homeOf(inBekasi).isPresent())));
    assertThat(listener.get()).as("listeners see for everybody").isTrue();
    assertThat(as(karawang, () -> people.homeOf(inBekasi))).as("the officer still not").isEmpty();
  }

  private boolean seesOnly(String territory, UUID own, UUID foreign) {
    return as(territory, () -> people.homeOf(own).isPresent() && people.homeOf(foreign).isEmpty());
  }

  private UUID personHeldBy(String territory) {
    UUID person = Uuid7.next();
    UUID office = officerOf(territory).acting().requireOffice();
    run(territory, () -> people.home(person, office, territory));
    return person;
  }

  private void run(String territory, Runnable work) {
    as(
        territory,
        () -> {
          work.run();
          return true;
        });
  }
}
