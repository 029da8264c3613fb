package id.antarkerja.access;

import id.antarkerja.HouseTest;
import java.time.Duration;
import java.time.Instant;

/** Sessions as they are stored. */
abstract class SessionHouse extends HouseTest {
  final long stored(SignedUp officer) {
    return owner()
        .sql("select count(*) from sessions.sessions where principal_name = :id")
        .param("id", officer.account().toString())
        .query(Long.class)
        .single();
  }

  /** As if the sign-in had been so long ago. */
  final void ticket(SignedUp officer, String field, Duration ago) {
    owner()
        .sql(
            """
            update sessions.sessions_attributes a
               set attribute_bytes = convert_to('ticket:' || jsonb_set(
                     substring(convert_from(a.attribute_bytes, 'UTF8') from 8)::jsonb,
                     array[:field], to_jsonb(:at::text))::text, 'UTF8')
              from sessions.sessions s
             where s.primary_id = a.session_primary_id and s.principal_name = :id
               and a.attribute_name = 'ticket'
            """)
        .param("field", field)
        .param("at", Instant.now().minus(ago).toString())
        .param("id", officer.account().toString())
        .update();
  }
}
