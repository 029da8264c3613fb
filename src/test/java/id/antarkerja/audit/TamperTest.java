package id.antarkerja.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Beside;
import id.antarkerja.audit.Problem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Who rules the database changes the trail in seven ways, and each is found. */
@Beside
@ResourceLock("TamperTest")
class TamperTest {
  /** The chain with most links, and a link in its middle. */
  private static final String SOME =
      "(select chain from audit.seals order by n desc, chain limit 1)";

  private static final String MIDDLE =
      "(select seq from audit.seals where chain = " + SOME + " and n = 3)";

  private static SingleConnectionDataSource database;

  @TempDir private Path folder;
  private Trail trail;

  @BeforeAll
  static void aDatabase() {
    database = Trail.database();
  }

  @AfterAll
  static void closed() {
    database.destroy();
  }

  @BeforeEach
  void aTrail() {
    trail = Trail.empty(database, folder);
    trail.written(12, 6);
  }

  @Test
  void an_untouched_trail_is_intact() {
    Verification found = trail.verifying.verify(true);
    assertThat(found.problems()).isEmpty();
    assertThat(found.entries()).isEqualTo(72);
    assertThat(found.anchors()).isEqualTo(1);
  }

  @Test
  void not_even_the_owner_changes_it_by_ordinary_statements() {
    for (String sql :
        List.of(
            "update audit.entries set actor = null",
            "delete from audit.entries",
            "truncate audit.entries cascade",
            "update audit.seals set n = n",
            "delete from audit.seals",
            "delete from audit.anchors",
            "update audit.verifications set problems = 0",
            "delete from audit.problems")) {
      assertThatThrownBy(() -> trail.owner.sql(sql).update())
          .as(sql)
          .hasStackTraceContaining("only ever added");
    }
    assertThat(trail.found()).isEmpty();
  }

  @Test
  void a_changed_entry_is_found() {
    List<String> changes =
        List.of(
            "actor = uuidv7()",
            "subject = uuidv7()",
            "subjects = array[uuidv7()]",
            "fields = '{name}'",
            "action = 'jobseeker.list'",
            "result = 'REFUSED'",
            "count = 2",
            "purpose = 'SERVICE'",
            "role = 'HEAD'",
            "territory = '3216'",
            "office_id = uuidv7()",
            "session = '\\x00'",
            "at = at - interval '1 second'",
            "kind = 'WRITE'");
    for (int i = 0; i < changes.size(); i++) {
      trail.tamper("update audit.entries set %s where seq = %d".formatted(changes.get(i), 20 + i));
    }
    assertThat(trail.verifying.verify(true).problems())
        .filteredOn(problem -> problem.kind() == Kind.CHANGED)
        .extracting(Problem::seq)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.range(20, 20 + changes.size()).boxed().toList());
  }

  @Test
  void a_deleted_entry_is_found() {
    trail.tamper("delete from audit.entries where seq = " + MIDDLE);
    assertThat(trail.found()).contains(Kind.DELETED);
  }

  @Test
  void a_deleted_entry_is_found_when_its_link_went_too() {
    trail.tamper(
        """
        with gone as (delete from audit.seals where seq = %s returning seq)
        delete from audit.entries where seq in (select seq from gone)
        """
            .formatted(MIDDLE));
    assertThat(trail.found()).contains(Kind.LINK_BROKEN);
  }

  @Test
  void reordered_entries_are_found() {
    trail.tamper(
        """
        update audit.seals s set seq = -o.seq from audit.seals o
         where s.chain = %1$s and o.chain = %1$s and s.n + o.n = 7 and s.n in (3, 4)
        """
            .formatted(SOME));
    trail.tamper("update audit.seals set seq = -seq where seq < 0");
    assertThat(trail.found()).contains(Kind.CHANGED);
  }

  @Test
  void an_inserted_entry_is_found() {
    trail.tamper(
        """
        insert into audit.entries (at, kind, action, actor_kind, actor, role)
        select at, kind, 'jobseeker.invented', actor_kind, actor, role from audit.entries
         where seq = %s
        """
            .formatted(MIDDLE));
    assertThat(trail.found()).contains(Kind.INSERTED);
  }

  @Test
  void an_entry_inserted_into_the_past_through_the_sealer_is_found() {
    trail
        .owner
        .sql(
            """
            insert into audit.entries (at, kind, action, actor_kind, actor, role)
            values (now() - interval '2 days', 'READ', 'jobseeker.file', 'OFFICER', uuidv7(), 'OFFICER')
            """)
        .update();
    trail.sealing.sealAll();
    assertThat(trail.found()).contains(Kind.MISDATED);
  }

  @Test
  void a_cut_tail_is_found() {
    trail.tamper(
        """
        with cut as (delete from audit.seals where chain = %1$s and n > 4 returning seq)
        delete from audit.entries where seq in (select seq from cut)
        """
            .formatted(SOME));
    assertThat(trail.found()).containsExactly(Kind.TAIL_CUT);
  }

  @Test
  void swapped_chains_are_found() {
    trail.tamper(
        """
        update audit.seals s set chain = case s.chain when c.a then c.b else c.a end, n = s.n + 1000
          from (select min(chain) as a, max(chain) as b from audit.seals) c
         where s.chain in (c.a, c.b)
        """);
    trail.tamper("update audit.seals set n = n - 1000 where n > 1000");
    assertThat(trail.found()).contains(Kind.WRONG_CHAIN, Kind.REWRITTEN);
  }

  @Test
  void a_trail_rewritten_from_its_beginning_is_found() {
    trail.tamper("update audit.entries set actor = uuidv7() where seq = 1");
    trail.tamper("delete from audit.seals");
    trail.tamper("insert into audit.unsealed select seq from audit.entries");
    trail.sealing.sealAll();
    assertThat(trail.found()).contains(Kind.REWRITTEN);
  }

  @Test
  void without_the_signed_heads_a_rewritten_trail_would_look_right() throws IOException {
    trail.tamper("update audit.entries set actor = uuidv7() where seq = 1");
    trail.tamper("delete from audit.seals");
    trail.tamper("delete from audit.anchors");
    trail.tamper("insert into audit.unsealed select seq from audit.entries");
    Files.delete(trail.anchors);
    trail.sealing.sealAll();
    assertThat(trail.found()).isEmpty();
  }

  @Test
  void a_lost_or_shortened_file_of_heads_is_told() throws IOException {
    trail.written(3, 2);
    List<String> lines = Files.readAllLines(trail.anchors);
    assertThat(lines).hasSize(2);

    Files.write(trail.anchors, lines.subList(0, 1));
    assertThat(trail.found()).containsExactly(Kind.ANCHORS_CUT);
    Files.write(trail.anchors, lines.subList(1, 2));
    assertThat(trail.found()).containsExactly(Kind.ANCHORS_CUT);
    Files.delete(trail.anchors);
    assertThat(trail.found()).containsExactly(Kind.ANCHORS_LOST);
  }

  @Test
  void a_line_that_we_did_not_sign_is_told() throws IOException {
    List<String> lines = Files.readAllLines(trail.anchors);
    String forged = lines.getFirst().replaceFirst(":6:", ":5:");
    assertThat(forged).isNotEqualTo(lines.getFirst());
    Files.write(trail.anchors, List.of(forged));
    assertThat(trail.found()).contains(Kind.ANCHOR_FORGED);
    Files.write(trail.anchors, List.of("not a line of ours"));
    assertThat(trail.found()).contains(Kind.ANCHOR_FORGED);
  }

  @Test
  void what_waits_and_disappears_is_found() {
    trail.entry(UUID.randomUUID());
    trail.tamper("delete from audit.entries where seq = (select max(seq) from audit.entries)");
    assertThat(trail.found()).containsExactly(Kind.LOST_WAITING);
  }

  @Test
  void a_sealer_that_stands_still_is_told() {
    trail.entry(UUID.randomUUID());
    trail.tamper("update audit.sealing set at = at - interval '6 minutes'");
    assertThat(trail.found()).as("just written").isEmpty();
    trail.tamper(
        "update audit.entries set at = at - interval '6 minutes'"
            + " where seq = (select max(seq) from audit.entries)");
    assertThat(trail.found()).containsExactly(Kind.NOT_SEALED);
    trail.verifying.run();
    assertThat(trail.one("select problems from audit.verifications order by began_at desc limit 1"))
        .as("the hourly look seals first: a program that was off has broken nothing")
        .isZero();
  }

  @Test
  void a_long_transaction_s_entries_are_no_problem_and_one_that_the_sealer_passed_by_is()
      throws SQLException {
    try (Connection slow =
        DriverManager.getConnection(
            database.getUrl(), database.getUsername(), database.getPassword())) {
      slow.setAutoCommit(false);
      slow.createStatement()
          .executeUpdate(
              """
          insert into audit.entries (at, kind, action, actor_kind, role)
          values (clock_timestamp() - interval '1 hour', 'WRITE', 'test.long', 'SYSTEM', 'SYSTEM')
          """);
      trail.owner.sql("update audit.sealing set at = at - interval '2 minutes'").update();
      trail.entry(UUID.randomUUID());
      trail.sealing.sealAll();
      slow.commit();
    }
    assertThat(trail.one("select count(*) from audit.unsealed")).isEqualTo(1);
    assertThat(trail.found()).isEmpty();
    trail.tamper("update audit.sealing set seen = pg_current_snapshot()");
    assertThat(trail.found()).containsExactly(Kind.NOT_SEALED);
    trail.sealing.sealAll();
    assertThat(trail.found()).isEmpty();
  }

  @Test
  void the_hourly_look_goes_back_to_the_anchors_of_a_day_ago() {
    trail.tamper("update audit.entries set count = 9 where seq = " + MIDDLE);
    Verification partial = trail.verifying.verify(false);
    assertThat(partial.whole()).as("no anchor is a day old, so everything is looked at").isTrue();
    assertThat(partial.intact()).isFalse();
  }
}
