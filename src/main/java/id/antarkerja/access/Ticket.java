package id.antarkerja.access;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a session knows of a sign-in: whose it is, never what they may. That is read anew for each
 * request.
 *
 * @param kind of principal, see {@link Principals}
 * @param since when the request came that proved it
 * @param device what kind of device it is, as a code
 */
record Ticket(String kind, UUID id, Instant since, Instant verifiedAt, String device) {
  /** Session attribute. */
  static final String NAME = "ticket";

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static SessionType<Ticket> type() {
    return new SessionType<>(NAME, Ticket.class, Ticket::json, Ticket::of);
  }

  Ticket verified(Instant at) {
    return new Ticket(kind, id, since, at, device);
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  static Ticket of(String json) {
    return JSON.readValue(json, Ticket.class);
  }
}
