package id.antarkerja.signin;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts that all nodes share. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredBuckets implements Buckets {
  private final JdbcClient jdbc;

  StoredBuckets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Bucket take(byte[] key) {
    jdbc.sql(
            """
            insert into signin.throttles (key, failures, last_at) values (:key, 0, clock_timestamp())
            on conflict do nothing
            """)
        .param("key", key)
        .update();
    return jdbc.sql(
            "select failures, last_at, until_at from signin.throttles where key = :key for update")
        .param("key", key)
        .query(
            (row, n) ->
                new Bucket(
                    row.getInt("failures"),
                    row.getTimestamp("last_at").toInstant(),
                    instant(row.getTimestamp("until_at"))))
        .single();
  }

  @Override
  public void put(byte[] key, Bucket bucket) {
    jdbc.sql(
            """
            update signin.throttles set failures = :failures, last_at = :last, until_at = :until
             where key = :key
            """)
        .param("key", key)
        .param("failures", bucket.failures())
        .param("last", Timestamp.from(bucket.last()))
        .param("until", bucket.until() == null ? null : Timestamp.from(bucket.until()))
        .update();
  }

  @Override
  public void forget(byte[] key) {
    jdbc.sql("delete from signin.throttles where key = :key").param("key", key).update();
  }

  @Override
  public boolean knows(byte[] key) {
    return jdbc.sql("select exists (select from signin.known_devices where key = :key)")
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void know(byte[] key) {
    jdbc.sql(
            """
            insert into signin.known_devices (key) values (:key)
            on conflict (key) do update set seen_at = now()
            """)
        .param("key", key)
        .update();
  }

  /** What no longer counts: nobody's failures of last week, devices not seen for a year. */
  int sweep() {
    return jdbc.sql("delete from signin.throttles where last_at < now() - interval '2 days'")
            .update()
        + jdbc.sql("delete from signin.known_devices where seen_at < now() - interval '400 days'")
            .update();
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
