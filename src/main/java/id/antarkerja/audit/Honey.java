package id.antarkerja.audit;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which persons of the registers were invented, so that opening one is told at once; by the system.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Honey {
  private final JdbcClient jdbc;

  Honey(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many a register has. */
  public int in(String territory) {
    return jdbc.sql("select count(*) from audit.honey where territory = :territory")
        .param("territory", territory)
        .query(Integer.class)
        .single();
  }

  public void mark(UUID person, String territory) {
    jdbc.sql("insert into audit.honey (person, territory) values (:person, :territory)")
        .param("person", person)
        .param("territory", territory)
        .update();
  }
}
