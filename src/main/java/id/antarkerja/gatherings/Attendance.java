package id.antarkerja.gatherings;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.documents.Codes;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was there, and how that is known: by the code on the screen, by the participant's own card,
 * or by the organiser's list. From an hour before the beginning; by the screen until half an hour
 * after the end, by the office for a week and until the list is final.
 */
@Service
@Transactional
public class Attendance {
  private final JdbcClient jdbc;
  private final ScreenCode codes;
  private final Audit audit;
  private final Days days;

  Attendance(JdbcClient jdbc, ScreenCode codes, Audit audit, Days days) {
    this.jdbc = jdbc;
    this.codes = codes;
    this.audit = audit;
    this.days = days;
  }

  /** How somebody was seen. */
  public enum How {
    SCREEN,
    CARD,
    LIST
  }

  /**
   * @throws RefusedException {@code gatherings.stale}: the code is not, or no longer, on the screen
   */
  public void demandGood(UUID gathering, String code) {
    if (!codes.isGood(gathering, code, now())) {
      throw new RefusedException(Reason.of("gatherings.stale"));
    }
  }

  /**
   * Oneself, by the code on the screen. As the system on the officer's behalf ({@link #onBehalf}):
   * the database takes nobody's own word for it.
   *
   * @throws RefusedException as {@link #demandGood}; {@code gatherings.early}, {@code
   *     gatherings.late}, {@code gatherings.full}, {@code gatherings.notInvited}, {@code
   *     gatherings.stays}
   */
  public void byScreen(UUID gathering, String code) {
    demandGood(gathering, code);
    attend(gathering, Objects.requireNonNull(Acting.current().actor().id()), How.SCREEN);
  }

  /**
   * Somebody who shows their card to the office.
   *
   * @throws NotThere unless it is of the actor's office
   * @throws RefusedException {@code gatherings.card}: nobody's of this gathering; {@code
   *     gatherings.fullHere}; otherwise as {@link #byScreen}
   */
  public void byCard(UUID gathering, String typed) {
    UUID officer =
        holder(gathering, typed)
            .orElseThrow(() -> new RefusedException(Reason.of("gatherings.card")));
    attend(gathering, officer, How.CARD);
  }

  /** Ticked by the office; as {@link #byCard}. */
  public void byList(UUID gathering, UUID officer) {
    attend(gathering, officer, How.LIST);
  }

  /**
   * A tick taken back.
   *
   * @throws RefusedException {@code gatherings.stays}
   */
  public void notThere(UUID gathering, UUID officer) {
    String answer =
        jdbc.sql("select gatherings.not_there(:gathering, :officer, :now)")
            .param("gathering", gathering)
            .param("officer", officer)
            .param("now", GatheringRepository.at(now()))
            .query(String.class)
            .single();
    switch (answer) {
      case "NOT_THERE" -> throw new NotThere();
      case "OVER" -> throw new RefusedException(Reason.of("gatherings.stays"));
      case "DONE" -> audit.wrote("gathering.absent", gathering, "officer:" + officer);
      default -> {}
    }
  }

  private Optional<UUID> holder(UUID gathering, String typed) {
    return Codes.read(typed)
        .flatMap(
            card ->
                jdbc.sql(
                        """
                        select officer_id from gatherings.registrations
                         where gathering_id = :gathering and card = :card
                        """)
                    .param("gathering", gathering)
                    .param("card", card)
                    .query(UUID.class)
                    .optional());
  }

  private void attend(UUID gathering, UUID officer, How how) {
    String answer =
        jdbc.sql("select gatherings.attend(:gathering, :officer, :how, :card, :now)")
            .param("gathering", gathering)
            .param("officer", officer)
            .param("how", how.name())
            .param("card", Codes.next())
            .param("now", GatheringRepository.at(now()))
            .query(String.class)
            .single();
    switch (answer) {
      case "DONE" ->
          audit.wrote("gathering.attended", gathering, "officer:" + officer, "by:" + how);
      case "BEFORE" -> {}
      case "NOT_THERE" -> throw new NotThere();
      case "OVER" -> throw new RefusedException(Reason.of("gatherings.stays"));
      case "EARLY" -> throw new RefusedException(Reason.of("gatherings.early"));
      case "LATE" -> throw new RefusedException(Reason.of("gatherings.late"));
      case "FULL" ->
          throw new RefusedException(
              Reason.of(how == How.SCREEN ? "gatherings.full" : "gatherings.fullHere"));
      default -> throw new RefusedException(Registrations.notInvited(officer));
    }
  }

  static Acting onBehalf() {
    return Acting.onBehalfOf(Acting.current().actor(), "gatherings.attendance");
  }

  private Instant now() {
    return days.clock().instant();
  }
}
