package id.antarkerja.portal;

import id.antarkerja.access.Erasable;
import id.antarkerja.access.Sessions;
import id.antarkerja.privacy.Kept;
import id.antarkerja.privacy.KeptFor;
import id.antarkerja.privacy.PersonalData;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That a person has a PIN; what it is, nobody knows. */
@Component
class SignInData implements PersonalData, Erasable {
  private final JdbcClient jdbc;
  private final Pins pins;
  private final SignInLinks links;
  private final Sessions sessions;

  SignInData(JdbcClient jdbc, Pins pins, SignInLinks links, Sessions sessions) {
    this.jdbc = jdbc;
    this.pins = pins;
    this.links = links;
    this.sessions = sessions;
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public List<Kept> of(UUID person) {
    return List.of(
        Kept.of(
            "pin",
            KeptFor.ACCOUNT,
            jdbc.sql("select given_at from portal.pins where person_id = :person")
                .param("person", person)));
  }

  @Override
  public boolean erase(UUID person) {
    sessions.endAllOf(person);
    return pins.forget(person) + links.forget(person) > 0;
  }
}
