package id.antarkerja.gatherings;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Digests;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.kernel.Token;
import id.antarkerja.web.T;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gatherings in one's own calendar: a file of one, or a secret address that a phone subscribes to.
 * The address is shown once and kept as a hash; a new one ends the old.
 */
@Service
@Transactional
public class Calendars {
  /** What lies further back is left out. */
  private static final Duration PAST = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final Audit audit;
  private final PublicUrl publicUrl;
  private final Days days;

  Calendars(JdbcClient jdbc, Audit audit, PublicUrl publicUrl, Days days) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.publicUrl = publicUrl;
    this.days = days;
  }

  /** One gathering, as the actor stands to it. */
  @Transactional(readOnly = true)
  public byte[] file(Gathering gathering, @Nullable Registration own) {
    GatheringText text = gathering.text();
    return Ics.calendar(
        text.title(),
        host(),
        List.of(
            new Ics.Event(
                gathering.id(),
                gathering.state(),
                own == null || !own.counts() ? null : own.standing(),
                text.title(),
                text.place(),
                text.link(),
                gathering.zone(),
                text.startsAt(),
                text.endsAt(),
                gathering.sequence(),
                gathering.changedAt(),
                publicUrl.of(gathering.path()))));
  }

  /**
   * A new secret address of the actor's own calendar; the one before ends.
   *
   * @return shown once
   */
  public String renew() {
    String token = Token.next();
    keep(Digests.sha256(token));
    audit.wrote("gathering.calendarOpened", self());
    return publicUrl.of(path(token));
  }

  /** Nobody reads it any more. */
  public void end() {
    keep(null);
    audit.wrote("gathering.calendarEnded", self());
  }

  private void keep(byte @Nullable [] hash) {
    jdbc.sql(
            """
            insert into gatherings.feeds (officer_id, token_hash, made_at)
            values (:me, :hash, :now)
            on conflict (officer_id) do update
               set token_hash = excluded.token_hash, made_at = excluded.made_at
            """)
        .param("me", self())
        .param("hash", hash, Types.BINARY)
        .param("now", GatheringRepository.at(now()))
        .update();
  }

  /** Since when the actor has such an address; empty without one. */
  @Transactional(readOnly = true)
  public Optional<Instant> since() {
    return jdbc.sql(
            """
            select made_at from gatherings.feeds where officer_id = :me and token_hash is not null
            """)
        .param("me", self())
        .query((row, n) -> GatheringRepository.moment(row, "made_at"))
        .optional();
  }

  /**
   * The calendar behind an address, by whoever has it.
   *
   * @throws NotThere when there is none, it was ended, or its owner does not work here any more
   */
  @Transactional(readOnly = true)
  public byte[] feed(String token) {
    byte[] hash = Digests.sha256(token);
    if (!Token.isOne(token)
        || !jdbc.sql("select gatherings.is_feed(:hash)")
            .param("hash", hash)
            .query(Boolean.class)
            .single()) {
      throw new NotThere();
    }
    List<Ics.Event> events =
        jdbc.sql("select * from gatherings.feed(:hash, :since)")
            .param("hash", hash)
            .param("since", GatheringRepository.at(now().minus(PAST)))
            .query((row, n) -> event(row))
            .list();
    return Ics.calendar(T.t("gatherings.calendar.name"), host(), events);
  }

  private Ics.Event event(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Ics.Event(
        id,
        GatheringState.valueOf(row.getString("state")),
        Registration.Standing.valueOf(row.getString("standing")),
        row.getString("title"),
        row.getString("place"),
        null,
        OfficeZone.valueOf(row.getString("zone")),
        GatheringRepository.moment(row, "starts_at"),
        GatheringRepository.moment(row, "ends_at"),
        row.getInt("sequence"),
        GatheringRepository.moment(row, "changed_at"),
        publicUrl.of(Gathering.HOME + "/" + id));
  }

  static String path(String token) {
    return "/kalender/" + token;
  }

  private String host() {
    return URI.create(publicUrl.of("/")).getHost();
  }

  private Instant now() {
    return days.clock().instant();
  }

  private static UUID self() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }
}
