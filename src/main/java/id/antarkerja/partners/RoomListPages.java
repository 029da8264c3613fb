package id.antarkerja.partners;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rooms of whoever looks; officers open one here. */
@Controller
class RoomListPages {
  private static final int PAGE = 20;
  private static final String NEW = Side.OF_DESK + "/baru";
  private static final String WRITE = "partners/open";

  private final Rooms rooms;
  private final Ledger ledger;
  private final Offices offices;
  private final Doing doing;
  private final TransactionOperations transaction;

  RoomListPages(
      Rooms rooms, Ledger ledger, Offices offices, Doing doing, TransactionOperations transaction) {
    this.rooms = rooms;
    this.ledger = ledger;
    this.offices = offices;
    this.doing = doing;
    this.transaction = transaction;
  }

  @GetMapping({Side.OF_DESK, Side.OF_FIRM})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView list(@RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    return Page.of(
        "partners/list", Objects.requireNonNull(transaction.execute(status -> page(form))));
  }

  private RoomListPage page(Form form) {
    Side side = Side.here();
    Tab tab = side.firm() ? Tab.MINE : Tab.of(form.value("tab"));
    UUID after = form.uuid("setelah");
    List<RoomRow> found =
        switch (tab) {
          case MINE -> rooms.mine();
          case OFFICE -> rooms.below(true, after, PAGE + 1);
          case REGION -> rooms.below(false, after, PAGE + 1);
        };
    List<RoomRow> rows = tab == Tab.MINE ? found : found.stream().limit(PAGE).toList();
    String more =
        rows.size() < found.size() ? tab.path(side) + "&setelah=" + rows.getLast().id() : null;
    return new RoomListPage(
        side,
        tab,
        tabs(side),
        rows,
        tab == Tab.MINE ? rooms.asked() : List.of(),
        id -> offices.one(id).name(),
        ledger.tally(tab.ledger()),
        after == null ? null : tab.path(side),
        more);
  }

  private static List<Tab> tabs(Side side) {
    if (side.firm()) {
      return List.of();
    }
    return Acting.current().role() == Role.HEAD
        ? List.of(Tab.values())
        : List.of(Tab.MINE, Tab.OFFICE);
  }

  @GetMapping(NEW)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView begin() {
    return Page.of(WRITE, new OpenPage(Form.empty()));
  }

  @PostMapping(NEW)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView open(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    @Nullable String name = Words.line(form, "name", Rooms.LONGEST_NAME);
    @Nullable String purpose = Words.lines(form, "purpose", Rooms.LONGEST_PURPOSE);
    if (name == null || purpose == null) {
      return Page.unprocessable(WRITE, new OpenPage(form));
    }
    return doing.once(
        submission,
        form,
        () -> Side.OF_DESK + "/" + rooms.open(name, purpose),
        () -> Page.unprocessable(WRITE, new OpenPage(form)));
  }

  record OpenPage(Form form) {}

  /** Whose rooms. */
  enum Tab {
    MINE("saya"),
    OFFICE("kantor"),
    REGION("wilayah");

    private final String code;

    Tab(String code) {
      this.code = code;
    }

    static Tab of(String code) {
      for (Tab tab : values()) {
        if (tab.code.equals(code) && (tab != REGION || Acting.current().role() == Role.HEAD)) {
          return tab;
        }
      }
      return MINE;
    }

    String path(Side side) {
      return side.base() + "?tab=" + code;
    }

    LedgerQuery ledger() {
      return new LedgerQuery(LedgerQuery.Reach.valueOf(name()), null, null, null, null);
    }

    String textKey() {
      return "partners.tab." + name();
    }
  }
}
