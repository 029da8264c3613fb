package id.antarkerja.circulars;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.T;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has, who has not, and by which rule. */
@Controller
class ReceiptPages {
  private static final int PAGE = 50;
  private static final int LAST = 100_000;

  private final Circulars circulars;
  private final Receipts receipts;
  private final TransactionOperations transaction;

  ReceiptPages(Circulars circulars, Receipts receipts, TransactionOperations transaction) {
    this.circulars = circulars;
    this.receipts = receipts;
    this.transaction = transaction;
  }

  @GetMapping(Circular.HOME + "/{id}/penerima")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView list(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    Standing group = form.oneOf("kelompok", Standing.class);
    Integer sent = form.whole("mulai", 0, LAST);
    int skip = sent == null ? 0 : sent;
    ReceiptPage page =
        transaction.execute(
            status ->
                new ReceiptPage(
                    circulars.one(id), group, receipts.read(id, group, skip, PAGE), skip));
    return Page.of("circulars/receipts", Objects.requireNonNull(page));
  }

  /**
   * @param group null for all who are not done
   */
  record ReceiptPage(Circular circular, @Nullable Standing group, Receipts.Roll roll, int skip) {

    Tally tally() {
      return roll.tally();
    }

    List<Receipt> rows() {
      return roll.rows();
    }

    String href(@Nullable Standing other) {
      return circular.path() + "/penerima" + (other == null ? "" : "?kelompok=" + other);
    }

    @Nullable String first() {
      return skip == 0 ? null : href(group);
    }

    @Nullable String next() {
      int all = group == null ? tally().open() : tally().of(group);
      return all > skip + PAGE
          ? href(group) + (group == null ? "?" : "&") + "mulai=" + (skip + PAGE)
          : null;
    }

    boolean draft() {
      return circular.isDraft();
    }

    String label(Standing standing) {
      return standing.textKey(circular.text().needsAck());
    }

    String tone(Receipt row) {
      return row.standing().tone();
    }

    List<Standing> standings() {
      return List.of(Standing.values());
    }

    String moment(OffsetDateTime at) {
      return T.moment(at.toInstant(), circular.zone());
    }

    boolean late(Receipt row) {
      return row.ackedOn() != null
          && circular.text().deadline() != null
          && row.ackedOn().isAfter(circular.text().deadline());
    }
  }
}
