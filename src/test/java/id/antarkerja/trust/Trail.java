package id.antarkerja.trust;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail as somebody follows it who does one thing after the other. */
final class Trail {
  private final JdbcClient jdbc;
  private long last;

  Trail(Tables tables) {
    jdbc = tables.jdbc();
    sinceLast();
  }

  /** Whether anybody but the house itself is on record as having written since last asked. */
  boolean sinceLast() {
    return jdbc.sql(
            """
            select coalesce(max(seq), :last) as last,
                   count(*) filter (where kind = 'WRITE' and actor_kind <> 'SYSTEM') > 0 as wrote
              from audit.entries where seq > :last
            """)
        .param("last", last)
        .query(
            (row, n) -> {
              last = row.getLong("last");
              return row.getBoolean("wrote");
            })
        .single();
  }
}
