package id.antarkerja.audit;

import id.antarkerja.TestDatabase;
import id.antarkerja.audit.Problem.Kind;
import id.antarkerja.kernel.Uuid7;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A trail of its own in a database of its own, whose owner may do anything to it. */
final class Trail {
  private static final String[] KEPT = {"entries", "seals", "anchors", "verifications", "problems"};

  final JdbcClient owner;
  final Sealing sealing;
  final Anchoring anchoring;
  final Verifying verifying;
  final Path anchors;
  final SigningKey key;

  private Trail(SingleConnectionDataSource source, Path folder) throws IOException {
    owner = JdbcClient.create(source);
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    anchors = folder.resolve("anchors.log");
    key = new SigningKey(folder);
    AnchorFile file = new AnchorFile(anchors);
    anchoring = new Anchoring(owner, transaction, file, key, Duration.ofMinutes(1));
    sealing = new Sealing(owner, transaction, anchoring, Duration.ofSeconds(1));
    verifying = new Verifying(owner, new JdbcTemplate(source), transaction, file, key, sealing);
  }

  /** Of nothing yet, in a database that tests use one after the other; its numbers begin with 1. */
  static Trail empty(SingleConnectionDataSource database, Path folder) {
    try {
      Trail trail = new Trail(database, Files.createDirectories(folder));
      trail.tamper(
          """
          truncate audit.entries, audit.unsealed, audit.seals, audit.anchors, audit.verifications,
            audit.problems restart identity
          """);
      return trail;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static SingleConnectionDataSource database() {
    TestDatabase.Fresh fresh = TestDatabase.fresh();
    return new SingleConnectionDataSource(
        fresh.url(), "antarkerja_owner", fresh.ownerPassword(), true);
  }

  /** Entries of several actors, sealed and anchored. */
  List<UUID> written(int actors, int each) {
    List<UUID> who = Stream.generate(Uuid7::next).limit(actors).toList();
    for (int i = 0; i < each; i++) {
      who.forEach(this::entry);
    }
    sealing.sealAll();
    anchoring.now();
    return who;
  }

  void entry(UUID actor) {
    owner
        .sql(
            """
            insert into audit.entries (kind, action, subject, fields, actor_kind, actor, role, territory)
            values ('READ', 'jobseeker.file', :subject, '{nik,phone}', 'OFFICER', :actor, 'OFFICER', '3215')
            """)
        .param("subject", Uuid7.next())
        .param("actor", actor)
        .update();
  }

  /** As somebody who rules the database and doesn't ask the triggers. */
  void tamper(String sql) {
    for (String table : KEPT) {
      owner.sql("alter table audit." + table + " disable trigger user").update();
    }
    owner.sql(sql).update();
    for (String table : KEPT) {
      owner.sql("alter table audit." + table + " enable trigger user").update();
    }
  }

  List<Kind> found() {
    return verifying.verify(true).problems().stream().map(Problem::kind).distinct().toList();
  }

  long one(String sql) {
    return owner.sql(sql).query(Long.class).single();
  }
}
