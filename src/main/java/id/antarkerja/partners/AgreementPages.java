package id.antarkerja.partners;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.SentFile;
import id.antarkerja.web.Submission;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Agreements of a room, and one of them with what its parties do. */
@Controller
class AgreementPages {
  private static final String LIST = "/{id}/kesepakatan";
  private static final String ONE = "/kesepakatan/{id}";
  private static final String TEMPLATE = "partners/agreement";
  private static final int PAGE = 20;
  private static final int FACTS = 50;

  private final Rooms rooms;
  private final Agreements agreements;
  private final Commitments commitments;
  private final RoomFiles files;
  private final Facts facts;
  private final Doing doing;
  private final TransactionOperations transaction;

  AgreementPages(
      Rooms rooms,
      Agreements agreements,
      Commitments commitments,
      RoomFiles files,
      Facts facts,
      Doing doing,
      TransactionOperations transaction) {
    this.rooms = rooms;
    this.agreements = agreements;
    this.commitments = commitments;
    this.files = files;
    this.facts = facts;
    this.doing = doing;
    this.transaction = transaction;
  }

  @GetMapping({Side.OF_DESK + LIST, Side.OF_FIRM + LIST})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView list(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    Side side = Side.here();
    UUID before = Form.of(fields).uuid("sebelum");
    return Page.of(
        "partners/agreements",
        Objects.requireNonNull(transaction.execute(status -> list(side, id, before))));
  }

  private ListPage list(Side side, UUID id, @Nullable UUID before) {
    Room room = rooms.one(id);
    List<AgreementRow> found = agreements.of(id, before, PAGE + 1);
    List<AgreementRow> rows = found.stream().limit(PAGE).toList();
    String here = side.base() + "/" + id + "/kesepakatan";
    return new ListPage(
        side,
        room,
        rooms.mySeat(id).isPresent(),
        rows,
        before == null ? null : here,
        found.size() > PAGE ? here + "?sebelum=" + rows.getLast().id() : null);
  }

  /**
   * @param seated whether the reader sits in the room
   */
  record ListPage(
      Side side,
      Room room,
      boolean seated,
      List<AgreementRow> rows,
      @Nullable String first,
      @Nullable String next) {}

  @GetMapping({Side.OF_DESK + ONE, Side.OF_FIRM + ONE})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView one(@PathVariable UUID id) {
    return Page.of(TEMPLATE, page(id, Form.empty()));
  }

  /** Proposed, agreed, taken back, ended: whatever a party does with it. */
  @PostMapping({Side.OF_DESK + ONE + "/langkah", Side.OF_FIRM + ONE + "/langkah"})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView step(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    String location = path(Side.here(), id);
    int version = submission.requireVersion();
    party(id);
    Form form = Form.of(fields);
    AgreementStep step = form.requiredOneOf("step", AgreementStep.class);
    @Nullable String reason =
        step != null && step.needsReason() ? Words.reason(form, "reason") : null;
    if (step == null || form.hasErrors()) {
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
    return doing.once(
        submission,
        form,
        () -> {
          agreements.step(id, step, version, reason);
          return location;
        },
        () -> Page.unprocessable(TEMPLATE, page(id, form)));
  }

  @PostMapping({Side.OF_DESK + ONE + "/berkas", Side.OF_FIRM + ONE + "/berkas"})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView file(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Submission submission) {
    String location = path(Side.here(), id) + "#berkas";
    Seat seat = party(id);
    Form form = Form.empty();
    SentFile sent = null;
    try {
      sent = RoomFiles.sent(file);
      if (sent == null) {
        form.rejectAll(List.of(Reason.of("partners.file.none")));
      }
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
    }
    if (sent == null) {
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
    SentFile paper = sent;
    return doing.onceAs(
        RoomFiles.onBehalf(),
        submission,
        form,
        () -> {
          files.toAgreement(seat, id, paper);
          return location;
        },
        () -> Page.unprocessable(TEMPLATE, page(id, form)));
  }

  private Seat party(UUID id) {
    return Objects.requireNonNull(
        transaction.execute(status -> agreements.demandParty(agreements.one(id))));
  }

  static String path(Side side, UUID id) {
    return side.base() + "/kesepakatan/" + id;
  }

  AgreementPage page(UUID id, Form form) {
    Side side = Side.here();
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Agreement agreement = agreements.one(id);
              Seat me = rooms.mySeat(agreement.roomId()).orElse(null);
              return new AgreementPage(
                  side,
                  agreement,
                  rooms.one(agreement.roomId()),
                  me,
                  agreements.speaks(id),
                  agreements.parties(id),
                  commitments.of(id),
                  files.ofAgreement(id),
                  facts.of(id, FACTS),
                  facts.today(agreement.territory()),
                  form);
            }));
  }
}
