package id.antarkerja.partners;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rooms of earlier days, for worlds that are filled at start: as the system, unchecked. */
@Service
@Transactional
public class PartnerFilling {
  private static final int BATCH = 1000;

  private final JdbcTemplate batch;

  PartnerFilling(JdbcTemplate batch) {
    this.batch = batch;
  }

  /** A room and the officer who opened it. */
  public record PastRoom(
      UUID id, UUID office, String territory, String name, String purpose, UUID by, Instant at) {}

  /**
   * A seat, taken on that day or only offered.
   *
   * @param keeper of officers alone
   */
  public record PastSeat(
      UUID id,
      UUID room,
      UUID org,
      String orgName,
      String territory,
      Part part,
      SeatKind kind,
      UUID holder,
      String label,
      boolean keeper,
      boolean seated,
      UUID by,
      Instant at,
      Instant expires) {}

  public record PastPost(UUID id, UUID room, UUID seat, Instant at, String body) {}

  /**
   * In force since that day, by a seat of every party.
   *
   * @param parties organisations and the seat that said yes
   */
  public record PastAgreement(
      UUID id,
      PastRoom room,
      AgreementText text,
      UUID draftedBy,
      List<PastSeat> parties,
      Instant at,
      LocalDate on) {}

  /**
   * @param done of it, as confirmed
   * @param settledOn null while it is open
   */
  public record PastCommitment(
      UUID id,
      PastAgreement agreement,
      NewCommitment promised,
      CommitmentState state,
      int done,
      @Nullable LocalDate settledOn) {}

  /** What one side reported; confirmed by the other when {@code answeredBy} is there. */
  public record PastEvidence(
      UUID id,
      PastCommitment of,
      LocalDate on,
      @Nullable Integer amount,
      String note,
      PastSeat reportedBy,
      @Nullable PastSeat answeredBy,
      Instant at) {}

  public void rooms(List<PastRoom> rooms, List<PastSeat> seats) {
    batch.batchUpdate(
        """
        insert into partners.rooms (id, office_id, territory, name, purpose, opened_by, opened_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        rooms,
        BATCH,
        (row, room) -> {
          row.setObject(1, room.id());
          row.setObject(2, room.office());
          row.setString(3, room.territory());
          row.setString(4, room.name());
          row.setString(5, room.purpose());
          row.setObject(6, room.by());
          row.setObject(7, Facts.at(room.at()));
        });
    batch.batchUpdate(
        """
        insert into partners.organisations (room_id, org_id, kind, part, name, territory)
        values (?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        seats,
        BATCH,
        (row, seat) -> {
          row.setObject(1, seat.room());
          row.setObject(2, seat.org());
          row.setString(3, seat.kind() == SeatKind.OFFICER ? "OFFICE" : "COMPANY");
          row.setString(4, seat.part().name());
          row.setString(5, seat.orgName());
          row.setString(6, seat.territory());
        });
    batch.batchUpdate(
        """
        insert into partners.seats (id, room_id, org_id, kind, holder, label, keeper, state,
                    invited_by, invited_at, expires_at, mailed_at, seated_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        seats,
        BATCH,
        (row, seat) -> {
          row.setObject(1, seat.id());
          row.setObject(2, seat.room());
          row.setObject(3, seat.org());
          row.setString(4, seat.kind().name());
          row.setObject(5, seat.holder());
          row.setString(6, seat.label());
          row.setBoolean(7, seat.keeper());
          row.setString(8, seat.seated() ? "SEATED" : "INVITED");
          row.setObject(9, seat.by());
          row.setObject(10, Facts.at(seat.at()));
          row.setObject(11, Facts.at(seat.expires()));
          row.setObject(12, Facts.at(seat.at()));
          row.setObject(13, seat.seated() ? Facts.at(seat.at()) : null);
        });
  }

  public void posts(List<PastPost> posts) {
    batch.batchUpdate(
        "insert into partners.posts (id, room_id, seat_id, at, body) values (?, ?, ?, ?, ?)",
        posts,
        BATCH,
        (row, post) -> {
          row.setObject(1, post.id());
          row.setObject(2, post.room());
          row.setObject(3, post.seat());
          row.setObject(4, Facts.at(post.at()));
          row.setString(5, post.body());
        });
  }

  public void agreements(List<PastAgreement> agreements) {
    batch.batchUpdate(
        """
        insert into partners.agreements (id, room_id, office_id, territory, title, body, from_on,
                    until_on, state, drafted_by, drafted_at, proposed_at, in_force_on)
        values (?, ?, ?, ?, ?, ?, ?, ?, 'IN_FORCE', ?, ?, ?, ?)
        """,
        agreements,
        BATCH,
        (row, past) -> {
          row.setObject(1, past.id());
          row.setObject(2, past.room().id());
          row.setObject(3, past.room().office());
          row.setString(4, past.room().territory());
          row.setString(5, past.text().title());
          row.setString(6, past.text().body());
          row.setObject(7, past.text().fromOn());
          row.setObject(8, past.text().untilOn());
          row.setObject(9, past.draftedBy());
          row.setObject(10, Facts.at(past.at()));
          row.setObject(11, Facts.at(past.at()));
          row.setObject(12, past.on());
        });
    List<Word> words =
        agreements.stream()
            .flatMap(past -> past.parties().stream().map(party -> new Word(past, party)))
            .toList();
    batch.batchUpdate(
        """
        insert into partners.parties
               (agreement_id, org_id, room_id, agreed_version, agreed_by, agreed_at)
        values (?, ?, ?, 1, ?, ?)
        """,
        words,
        BATCH,
        (row, word) -> {
          row.setObject(1, word.past().id());
          row.setObject(2, word.party().org());
          row.setObject(3, word.past().room().id());
          row.setObject(4, word.party().id());
          row.setObject(5, Facts.at(word.past().at()));
        });
  }

  private record Word(PastAgreement past, PastSeat party) {}

  public void commitments(List<PastCommitment> commitments, List<PastEvidence> evidence) {
    batch.batchUpdate(
        """
        insert into partners.commitments (id, agreement_id, room_id, office_id, territory, by_org,
                    to_org, what, quantity, unit, due_on, state, done, in_force_on, settled_on)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        commitments,
        BATCH,
        (row, past) -> {
          PastRoom room = past.agreement().room();
          NewCommitment promised = past.promised();
          row.setObject(1, past.id());
          row.setObject(2, past.agreement().id());
          row.setObject(3, room.id());
          row.setObject(4, room.office());
          row.setString(5, room.territory());
          row.setObject(6, promised.byOrg());
          row.setObject(7, promised.toOrg());
          row.setString(8, promised.what());
          row.setObject(9, promised.quantity(), Types.INTEGER);
          row.setString(10, promised.unit());
          row.setObject(11, promised.dueOn());
          row.setString(12, past.state().name());
          row.setInt(13, past.done());
          row.setObject(14, past.agreement().on());
          row.setObject(15, past.settledOn());
        });
    batch.batchUpdate(
        """
        insert into partners.evidence (id, commitment_id, room_id, on_date, amount, note,
                    reported_org, reported_by, reported_at, state, answered_org, answered_by,
                    answered_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        evidence,
        BATCH,
        (row, past) -> {
          PastSeat answered = past.answeredBy();
          row.setObject(1, past.id());
          row.setObject(2, past.of().id());
          row.setObject(3, past.reportedBy().room());
          row.setObject(4, past.on());
          row.setObject(5, past.amount(), Types.INTEGER);
          row.setString(6, past.note());
          row.setObject(7, past.reportedBy().org());
          row.setObject(8, past.reportedBy().id());
          row.setObject(9, Facts.at(past.at()));
          row.setString(10, answered == null ? "REPORTED" : "CONFIRMED");
          row.setObject(11, answered == null ? null : answered.org());
          row.setObject(12, answered == null ? null : answered.id());
          row.setObject(13, answered == null ? null : Facts.at(past.at()));
        });
  }
}
