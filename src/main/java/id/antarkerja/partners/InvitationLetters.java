package id.antarkerja.partners;

import static id.antarkerja.web.T.t;

import id.antarkerja.documents.PublicUrl;
import id.antarkerja.jobs.Recurring;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.T;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A mail to everybody who was invited, once: who invites may not know the address, so the system
 * writes it a moment later. It names the office alone.
 */
@Component
class InvitationLetters implements Recurring {
  private static final int BATCH = 100;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Addresses addresses;
  private final Offices offices;
  private final Notifications notifications;
  private final Facts facts;
  private final PublicUrl publicUrl;

  InvitationLetters(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Addresses addresses,
      Offices offices,
      Notifications notifications,
      Facts facts,
      PublicUrl publicUrl) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.addresses = addresses;
    this.offices = offices;
    this.notifications = notifications;
    this.facts = facts;
    this.publicUrl = publicUrl;
  }

  @Override
  public String code() {
    return "partners.invite";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    while (Objects.requireNonNull(transaction.execute(status -> some())) == BATCH) {}
  }

  private int some() {
    List<Invited> invited =
        jdbc.sql(
                """
                update partners.seats s set mailed_at = :now
                  from partners.rooms r, partners.organisations o
                 where s.id in (select i.id from partners.seats i
                                 where i.state = 'INVITED' and i.mailed_at is null
                                   and i.expires_at > :now
                                   and partners.works_there(i.kind, i.holder, i.org_id, true)
                                 order by i.invited_at limit :most for update skip locked)
                   and r.id = s.room_id and o.room_id = s.room_id and o.org_id = s.org_id
                returning s.room_id, s.kind, s.holder, s.expires_at, r.office_id,
                          r.territory as room_territory, o.territory
                """)
            .param("now", Facts.at(facts.now()))
            .param("most", BATCH)
            .query(Invited.class)
            .list();
    invited.forEach(this::write);
    return invited.size();
  }

  private void write(Invited one) {
    Side side = one.kind() == SeatKind.CONTACT ? Side.FIRM : Side.DESK;
    T.inIndonesian(
        () ->
            notifications.email(
                addresses.of(one.kind(), one.holder()),
                t("partners.mail.invited.subject"),
                t(
                    "partners.mail.invited.body",
                    offices.one(one.officeId()).name(),
                    T.moment(one.expiresAt(), OfficeZone.ofRegion(one.roomTerritory())),
                    publicUrl.of(side.base() + "/" + one.roomId())),
                one.roomId(),
                one.territory()));
  }

  private record Invited(
      UUID roomId,
      SeatKind kind,
      UUID holder,
      Instant expiresAt,
      UUID officeId,
      String roomTerritory,
      String territory) {}
}
