package id.antarkerja.partners;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.kernel.Days;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who promised what, and how far it is: every number opens its list. */
@Controller
class LedgerPages {
  private static final int PAGE = 30;
  private static final String LIST = "/janji";

  private final Ledger ledger;
  private final Rooms rooms;
  private final Offices offices;
  private final Classifications classifications;
  private final Days days;
  private final TransactionOperations transaction;

  LedgerPages(
      Ledger ledger,
      Rooms rooms,
      Offices offices,
      Classifications classifications,
      Days days,
      TransactionOperations transaction) {
    this.ledger = ledger;
    this.rooms = rooms;
    this.offices = offices;
    this.classifications = classifications;
    this.days = days;
    this.transaction = transaction;
  }

  @GetMapping({Side.OF_DESK + LIST, Side.OF_FIRM + LIST})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView list(@RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    return Page.of(
        "partners/ledger", Objects.requireNonNull(transaction.execute(status -> page(form))));
  }

  private LedgerPage page(Form form) {
    Side side = Side.here();
    boolean head = Acting.current().role() == Role.HEAD;
    UUID room = form.uuid("ruang");
    LedgerQuery.Reach reach = reach(form, side, head, room);
    UUID office = form.uuid("kantor");
    String place = place(form.value("wilayah"));
    Standing standing = form.oneOf("status", Standing.class);
    UUID after = form.uuid("setelah");
    LedgerQuery query = new LedgerQuery(reach, room, office, place, standing);
    List<Commitment> found = ledger.list(query, after, PAGE + 1);
    List<Commitment> rows = found.stream().limit(PAGE).toList();
    boolean national = Acting.current().territory().equals(Scope.EVERYWHERE) && place == null;
    boolean split = head && reach == LedgerQuery.Reach.REGION && room == null && office == null;
    return new LedgerPage(
        side,
        query,
        side.firm() ? List.of() : reaches(head),
        room == null ? null : rooms.one(room).name(),
        office == null ? null : offices.one(office).name(),
        place == null || place.isEmpty() ? null : classifications.placeName(place),
        ledger.tally(query.with(null)),
        split ? ledger.lines(query.with(null), national) : List.of(),
        national,
        key -> national ? placeName(key) : offices.one(UUID.fromString(key)).name(),
        rows,
        days.today(Acting.current().territory()),
        after != null,
        found.size() > PAGE ? rows.getLast().id() : null);
  }

  private String placeName(String code) {
    return classifications.region(code).isPresent() ? classifications.placeName(code) : code;
  }

  private static List<LedgerQuery.Reach> reaches(boolean head) {
    return head
        ? List.of(LedgerQuery.Reach.values())
        : List.of(LedgerQuery.Reach.MINE, LedgerQuery.Reach.OFFICE);
  }

  /** Of one room, whatever the reader sees of it. */
  private static LedgerQuery.Reach reach(Form form, Side side, boolean head, @Nullable UUID room) {
    if (room != null) {
      return LedgerQuery.Reach.REGION;
    }
    LedgerQuery.Reach asked = form.oneOf("cakupan", LedgerQuery.Reach.class);
    return asked == null || side.firm() || !reaches(head).contains(asked)
        ? LedgerQuery.Reach.MINE
        : asked;
  }

  /** Digits alone; null for none. */
  private static @Nullable String place(String code) {
    return code.matches("\\d{2}|\\d{4}") ? code : null;
  }
}
