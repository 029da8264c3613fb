package id.antarkerja.portal;

import id.antarkerja.access.Erasable;
import id.antarkerja.access.Sessions;
import id.antarkerja.privacy.Kept;
import id.antarkerja.privacy.KeptFor;
import id.antarkerja.privacy.PersonalData;
import id.antarkerja.signin.WaysIn;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which ways in a person has; what opens them, nobody knows. */
@Component
class SignInData implements PersonalData, Erasable {
  private final JdbcClient jdbc;
  private final Pins pins;
  private final SignInLinks links;
  private final WaysIn waysIn;
  private final Sessions sessions;

  SignInData(JdbcClient jdbc, Pins pins, SignInLinks links, WaysIn waysIn, Sessions sessions) {
    this.waysIn = waysIn;
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
                .param("person", person)),
        Kept.of("passkey", KeptFor.ACCOUNT, waysIn.passkeysKept(person)),
        Kept.of("password", KeptFor.ACCOUNT, waysIn.passwordKept(person)));
  }

  @Override
  public boolean erase(UUID person) {
    sessions.endAllOf(person);
    return pins.forget(person) + links.forget(person) > 0;
  }
}
