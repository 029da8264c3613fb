package id.antarkerja.partners;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import java.time.LocalDate;
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

/** Where the text of an agreement is written. */
@Controller
class DraftPages {
  private static final String NEW = "/{id}/kesepakatan/baru";
  private static final String CHANGE = "/kesepakatan/{id}/ubah";
  private static final String TEMPLATE = "partners/draft";

  private final Rooms rooms;
  private final Agreements agreements;
  private final Doing doing;
  private final TransactionOperations transaction;

  DraftPages(Rooms rooms, Agreements agreements, Doing doing, TransactionOperations transaction) {
    this.rooms = rooms;
    this.agreements = agreements;
    this.doing = doing;
    this.transaction = transaction;
  }

  @GetMapping({Side.OF_DESK + NEW, Side.OF_FIRM + NEW})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView begin(@PathVariable UUID id) {
    return Page.of(TEMPLATE, page(id, null, Form.empty(), null));
  }

  @PostMapping({Side.OF_DESK + NEW, Side.OF_FIRM + NEW})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView begin(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Side side = Side.here();
    Form form = Form.of(fields);
    DraftPage again = page(id, null, form, null);
    AgreementText text = read(form, again.mine());
    if (text == null) {
      return Page.unprocessable(TEMPLATE, again);
    }
    return doing.once(
        submission,
        form,
        () -> AgreementPages.path(side, agreements.draft(id, text)),
        () -> Page.unprocessable(TEMPLATE, again));
  }

  @GetMapping({Side.OF_DESK + CHANGE, Side.OF_FIRM + CHANGE})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView change(@PathVariable UUID id) {
    Side.here();
    Form form = Form.empty();
    DraftPage page =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  Agreement draft = agreements.draftOfOurs(id);
                  form.put("title", draft.title())
                      .put("body", draft.body())
                      .put("fromOn", draft.fromOn())
                      .put("untilOn", draft.untilOn())
                      .putAll(
                          "parties", agreements.parties(id).stream().map(Party::orgId).toList());
                  return page(draft.roomId(), draft, form, draft.version());
                }));
    return Page.of(TEMPLATE, page);
  }

  @PostMapping({Side.OF_DESK + CHANGE, Side.OF_FIRM + CHANGE})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Side side = Side.here();
    int version = submission.requireVersion();
    Form form = Form.of(fields);
    DraftPage again =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  Agreement draft = agreements.one(id);
                  agreements.demandParty(draft);
                  return page(draft.roomId(), draft, form, version);
                }));
    AgreementText text = read(form, again.mine());
    if (text == null) {
      return Page.unprocessable(TEMPLATE, again);
    }
    return doing.once(
        submission,
        form,
        () -> {
          agreements.change(id, version, text);
          return AgreementPages.path(side, id);
        },
        () -> Page.unprocessable(TEMPLATE, again));
  }

  private static @Nullable AgreementText read(Form form, UUID mine) {
    String title = Words.line(form, "title", AgreementText.LONGEST_TITLE);
    String body = Words.lines(form, "body", AgreementText.LONGEST_BODY);
    LocalDate from = form.requiredDate("fromOn");
    LocalDate until = form.date("untilOn");
    if (from != null && until != null && until.isBefore(from)) {
      form.reject("untilOn", "partners.error.until");
    }
    List<UUID> parties = parties(form, mine);
    return form.hasErrors()
        ? null
        : new AgreementText(
            Objects.requireNonNull(title),
            Objects.requireNonNull(body),
            Objects.requireNonNull(from),
            until,
            parties);
  }

  /** One's own organisation is always one of them. */
  private static List<UUID> parties(Form form, UUID mine) {
    try {
      return Stream.concat(Stream.of(mine), form.values("parties").stream().map(UUID::fromString))
          .distinct()
          .toList();
    } catch (IllegalArgumentException wrong) {
      form.reject("parties", "error.choice");
      return List.of();
    }
  }

  private DraftPage page(
      UUID room, @Nullable Agreement draft, Form form, @Nullable Integer version) {
    Side side = Side.here();
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Room there = rooms.one(room);
              Seat me = rooms.demandSeat(room);
              List<UUID> present = agreements.seated(room);
              List<Option> others =
                  rooms.organisations(room).stream()
                      .filter(one -> !one.orgId().equals(me.orgId()))
                      .filter(one -> present.contains(one.orgId()))
                      .map(one -> new Option(one.orgId().toString(), one.name()))
                      .toList();
              return new DraftPage(side, there, draft, me.orgId(), others, form, version);
            }));
  }

  /**
   * @param draft null for a new one
   * @param mine the reader's organisation
   * @param others that may be parties too
   */
  record DraftPage(
      Side side,
      Room room,
      @Nullable Agreement draft,
      UUID mine,
      List<Option> others,
      Form form,
      @Nullable Integer version) {
    String action() {
      return draft == null
          ? side.base() + "/" + room.id() + "/kesepakatan/baru"
          : AgreementPages.path(side, draft.id()) + "/ubah";
    }
  }
}
