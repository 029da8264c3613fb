package id.antarkerja.officers.certificates;

import id.antarkerja.officers.registry.RecordField;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as its officer and those who answer for them see it.
 *
 * @param number masked where it is not shown in full
 * @param validUntil the last day; null when it has no end
 * @param reason why it was refused, or no longer counts; null where it is not shown
 */
public record Certificate(
    UUID id,
    UUID officerId,
    String officer,
    String office,
    String name,
    String issuer,
    @Nullable String number,
    LocalDate issuedOn,
    @Nullable LocalDate validUntil,
    @Nullable UUID file,
    State state,
    @Nullable String reason,
    OffsetDateTime askedAt) {

  /** What became of it. */
  public enum State {
    WAITING,
    CONFIRMED,
    REFUSED,
    WITHDRAWN;

    boolean mayBecome(State next) {
      return switch (this) {
        case WAITING -> next != WAITING;
        case CONFIRMED -> next == REFUSED || next == WITHDRAWN;
        case REFUSED, WITHDRAWN -> false;
      };
    }

    public String textKey() {
      return "officers.certificate.state." + name();
    }
  }

  public String filePath() {
    return CertificatePages.LIST + "/" + id + "/berkas";
  }

  /** With its number in full. */
  public String fullPath() {
    return CertificatePages.LIST + "/" + id + "/tampilkan";
  }

  public boolean masked() {
    return RecordField.MASK.equals(number);
  }

  public boolean counts() {
    return state == State.CONFIRMED;
  }

  public boolean open() {
    return state == State.WAITING || state == State.CONFIRMED;
  }

  public Ending ending(LocalDate today) {
    return Ending.of(validUntil, today);
  }
}
