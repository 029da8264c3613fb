package id.antarkerja.partners;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where keepers invite and remove. */
@Controller
class SeatPages {
  private static final String INVITE = Side.OF_DESK + "/{id}/undang";
  private static final String SEAT = Side.OF_DESK + "/{id}/anggota/{seat}";
  private static final String TEMPLATE = "partners/invite";
  private static final String MEMBER = "partners/member";
  private static final int LONGEST_DAYS = 60;
  private static final int DAYS = 14;

  private final Rooms rooms;
  private final Seats seats;
  private final Guests guests;
  private final Doing doing;
  private final TransactionOperations transaction;

  SeatPages(
      Rooms rooms, Seats seats, Guests guests, Doing doing, TransactionOperations transaction) {
    this.rooms = rooms;
    this.seats = seats;
    this.guests = guests;
    this.doing = doing;
    this.transaction = transaction;
  }

  @GetMapping(INVITE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView invite(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    return Page.of(TEMPLATE, page(id, Form.of(fields).put("days", DAYS)));
  }

  @PostMapping(INVITE)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView send(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    transaction.executeWithoutResult(status -> demand(id));
    Form form = Form.of(fields);
    String who = form.required("who");
    Part part = form.requiredOneOf("part", Part.class);
    Integer days = form.requiredWhole("days", 1, LONGEST_DAYS);
    Guest guest = who == null || part == null ? null : guests.chosen(who, part).orElse(null);
    if (who != null && part != null && guest == null) {
      form.reject("who", "error.choice");
    }
    if (guest != null) {
      demandSamePart(id, guest, form);
    }
    if (guest == null || days == null || form.hasErrors()) {
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
    return doing.once(
        submission,
        form,
        () -> {
          seats.invite(id, guest, form.checked("keeper"), Duration.ofDays(days));
          return Side.OF_DESK + "/" + id + "#anggota";
        },
        () -> Page.unprocessable(TEMPLATE, page(id, form)));
  }

  /** What an organisation sits there as is said once, with its first invitation. */
  private void demandSamePart(UUID id, Guest guest, Form form) {
    Objects.requireNonNull(transaction.execute(status -> rooms.organisations(id))).stream()
        .filter(one -> one.orgId().equals(guest.orgId()) && one.part() != guest.part())
        .forEach(one -> form.reject("part", "partners.error.part", T.t(one.part().textKey())));
  }

  private void demand(UUID id) {
    rooms.one(id);
    seats.demandKeeps(id);
  }

  private InvitePage page(UUID id, Form form) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              demand(id);
              String words = Objects.requireNonNullElse(form.text("q"), "");
              return new InvitePage(
                  rooms.one(id), form, words.isBlank() ? List.of() : guests.find(words));
            }));
  }

  @GetMapping(SEAT)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView member(@PathVariable UUID id, @PathVariable UUID seat) {
    return Page.of(MEMBER, member(id, seat, Form.empty()));
  }

  /** Taken back, removed, or made a keeper too. */
  @PostMapping(SEAT)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView change(
      @PathVariable UUID id,
      @PathVariable UUID seat,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    int version = submission.requireVersion();
    Form form = Form.of(fields);
    MemberPage page = member(id, seat, form);
    Step step = form.requiredOneOf("step", Step.class);
    @Nullable String reason =
        step == Step.REMOVE && page.seat().seated() ? Words.reason(form, "reason") : null;
    if (step == null || form.hasErrors()) {
      return Page.unprocessable(MEMBER, page);
    }
    return doing.once(
        submission,
        form,
        () -> {
          switch (step) {
            case REMOVE -> seats.remove(id, seat, version, reason);
            case KEEPER -> seats.makeKeeper(id, seat, version);
          }
          return Side.OF_DESK + "/" + id + "#anggota";
        },
        () -> Page.unprocessable(MEMBER, page));
  }

  private MemberPage member(UUID id, UUID seat, Form form) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              demand(id);
              Seat found = seats.one(id, seat);
              String organisation =
                  rooms.organisations(id).stream()
                      .filter(one -> one.orgId().equals(found.orgId()))
                      .map(Organisation::name)
                      .findFirst()
                      .orElseThrow(NotThere::new);
              boolean mine = rooms.mySeat(id).filter(me -> me.id().equals(seat)).isPresent();
              return new MemberPage(rooms.one(id), found, organisation, mine, form);
            }));
  }

  /** What keepers do with a seat. */
  enum Step {
    REMOVE,
    KEEPER
  }

  /**
   * @param mine whether it is the reader's own, which they leave in the room
   */
  record MemberPage(Room room, Seat seat, String organisation, boolean mine, Form form) {
    String path() {
      return Side.OF_DESK + "/" + room.id();
    }
  }

  /**
   * @param found null before anything was looked for
   */
  record InvitePage(Room room, Form form, List<Guests.Candidate> found) {
    String path() {
      return Side.OF_DESK + "/" + room.id();
    }

    List<Option> parts() {
      return Stream.of(Part.values())
          .map(part -> new Option(part.name(), T.t(part.textKey())))
          .toList();
    }
  }
}
