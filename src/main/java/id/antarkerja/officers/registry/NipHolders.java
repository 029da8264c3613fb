package id.antarkerja.officers.registry;

import id.antarkerja.access.PersonCipher;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which of many numbers already, anywhere. */
@Repository
class NipHolders {
  /** Shared by all who write one number, held alone by who writes many. */
  static final long ALL = 0x616b_6e69_7073L;

  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  NipHolders(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  void hold() {
    jdbc.sql("select pg_advisory_xact_lock(:all)").param("all", ALL).query().listOfRows();
  }

  /** By number; somebody outside the actor's range has no name here. */
  Map<String, RecordLines.Holder> of(Collection<String> numbers) {
    Map<ByteBuffer, String> indexes = new HashMap<>();
    for (String digits : numbers) {
      cipher
          .blindIndexes("nip", digits)
          .forEach(index -> indexes.put(ByteBuffer.wrap(index), digits));
    }
    byte[][] all = indexes.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new);
    Map<String, RecordLines.Holder> holders = new HashMap<>();
    jdbc.sql("select taken from officers.nips_known(:indexes) taken")
        .param("indexes", all)
        .query(
            row -> {
              holders.put(digits(indexes, row.getBytes(1)), RecordLines.Holder.ELSEWHERE);
            });
    jdbc.sql(
            """
            select d.nip_index, o.id, o.name
              from officers.details d join officers.officers o on o.id = d.officer_id
             where d.nip_index = any(:indexes)
            """)
        .param("indexes", all)
        .query(
            row -> {
              holders.put(
                  digits(indexes, row.getBytes(1)),
                  new RecordLines.Holder(row.getObject("id", UUID.class), row.getString("name")));
            });
    return holders;
  }

  private static String digits(Map<ByteBuffer, String> indexes, byte[] index) {
    return Objects.requireNonNull(indexes.get(ByteBuffer.wrap(index)));
  }
}
