package id.antarkerja.gatherings;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.sheets.Sheets;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.SentFile;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list behind the numbers, where the office also says who was there. */
@Controller
class RollPages {
  private static final String ROLL = Gathering.HOME + "/{id}/peserta";
  private static final String TEMPLATE = "gatherings/roll";
  private static final int PAGE = 50;

  private final Gatherings gatherings;
  private final Roll roll;
  private final RollSheet sheet;
  private final Attendance attendance;
  private final Certificates certificates;
  private final Writes writes;
  private final TransactionOperations transaction;

  RollPages(
      Gatherings gatherings,
      Roll roll,
      RollSheet sheet,
      Attendance attendance,
      Certificates certificates,
      Writes writes,
      TransactionOperations transaction) {
    this.gatherings = gatherings;
    this.roll = roll;
    this.sheet = sheet;
    this.attendance = attendance;
    this.certificates = certificates;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(ROLL)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView list(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    return Page.of(TEMPLATE, page(id, Form.of(fields)));
  }

  @GetMapping(Gathering.HOME + "/{id}/peserta.xlsx")
  @Allowed({Role.OFFICER, Role.HEAD})
  ResponseEntity<byte[]> sheet(@PathVariable UUID id) {
    return SentFile.download("peserta.xlsx", Sheets.MEDIA_TYPE, sheet.of(id));
  }

  /** A tick, or one taken back. */
  @PostMapping(ROLL + "/hadir")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView tick(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    gatherings.ofOurs(id);
    Form form = Form.of(fields);
    UUID officer = form.uuid("officer");
    if (officer == null) {
      form.reject("officer", "error.choose");
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
    boolean there = form.checked("there");
    return done(
        id,
        form,
        submission,
        "#daftar",
        () -> {
          if (there) {
            attendance.byList(id, officer);
          } else {
            attendance.notThere(id, officer);
          }
        });
  }

  @PostMapping(ROLL + "/karcis")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView card(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    gatherings.ofOurs(id);
    Form form = Form.of(fields);
    String card = form.required("karcis", 40);
    if (card == null) {
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
    return done(id, form, submission, "#karcis", () -> attendance.byCard(id, card));
  }

  @PostMapping(ROLL + "/{officer}/cabut")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView revoke(
      @PathVariable UUID id,
      @PathVariable UUID officer,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    StepUp.require();
    gatherings.ofOurs(id);
    Form form = Form.of(fields).put("officer", officer);
    String reason = GatheringPages.reason(form);
    if (reason == null) {
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
    return done(id, form, submission, "#daftar", () -> certificates.revoke(id, officer, reason));
  }

  private ModelAndView done(
      UUID id, Form form, Submission submission, String anchor, Runnable effect) {
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                effect.run();
                return back(id, form) + anchor;
              }));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
  }

  private static String back(UUID id, Form form) {
    Roll.Group group = form.oneOf("kelompok", Roll.Group.class);
    Integer after = form.whole("mulai", 0, Integer.MAX_VALUE);
    return RollPage.href(
        id, group == null ? Roll.Group.REGISTERED : group, after == null ? 0 : after);
  }

  private RollPage page(UUID id, Form form) {
    Roll.Group chosen = form.oneOf("kelompok", Roll.Group.class);
    Roll.Group group = chosen == null ? Roll.Group.REGISTERED : chosen;
    Integer sent = form.whole("mulai", 0, Integer.MAX_VALUE);
    int after = sent == null ? 0 : sent;
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Gathering gathering = gatherings.ofOurs(id);
              return new RollPage(
                  gathering,
                  gatherings.now(),
                  Roll.counts(gathering),
                  group,
                  roll.list(id, group, after, PAGE + 1),
                  after,
                  gatherings.mayDecide(),
                  StepUp.isFresh(),
                  form);
            }));
  }

  /**
   * One of the numbers, with its list.
   *
   * @param after where the page before ended; 0 on the first
   */
  record RollPage(
      Gathering gathering,
      Instant now,
      Map<Roll.Group, Integer> counts,
      Roll.Group group,
      List<Participant> found,
      int after,
      boolean mayDecide,
      boolean fresh,
      Form form) {

    List<Participant> rows() {
      return found.stream().limit(PAGE).toList();
    }

    List<Roll.Group> groups() {
      return List.of(Roll.Group.values());
    }

    int count(Roll.Group one) {
      return Objects.requireNonNull(counts.get(one));
    }

    static String href(UUID id, Roll.Group group, long after) {
      return Gathering.HOME
          + "/"
          + id
          + "/peserta?kelompok="
          + group
          + (after == 0 ? "" : "&mulai=" + after);
    }

    String href(Roll.Group other) {
      return href(gathering.id(), other, 0);
    }

    @Nullable String first() {
      return after == 0 ? null : href(group);
    }

    @Nullable String next() {
      return found.size() > PAGE ? href(gathering.id(), group, found.get(PAGE - 1).asked()) : null;
    }

    /** What was sent to revoke this one's certificate, with what is wrong in it. */
    Form revoking(Participant row) {
      return form.has("officer", row.officer().toString()) ? form : Form.empty();
    }

    /** "Belum hadir", and of what is over "Tidak hadir". */
    String label(Roll.Group one) {
      boolean over = one == Roll.Group.ABSENT && gathering.state() == GatheringState.HELD;
      return T.t(one.textKey() + (over ? ".over" : ""));
    }

    /** Whether the list can be ticked now. */
    boolean ticks() {
      return gathering.state().isRunning()
          && !now.isBefore(gathering.text().startsAt().minus(ScreenPages.BEFORE));
    }

    String moment(OffsetDateTime at) {
      return T.moment(at.toInstant(), gathering.zone());
    }
  }
}
