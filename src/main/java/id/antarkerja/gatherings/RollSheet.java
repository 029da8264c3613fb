package id.antarkerja.gatherings;

import static id.antarkerja.web.T.t;

import id.antarkerja.audit.Audit;
import id.antarkerja.sheets.Column;
import id.antarkerja.sheets.Sheets;
import id.antarkerja.web.T;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody of a gathering as a workbook, for the office whose it is; taking it is on record. */
@Component
class RollSheet {
  private static final int WIDE = 32;

  private final Gatherings gatherings;
  private final Roll roll;
  private final Audit audit;

  RollSheet(Gatherings gatherings, Roll roll, Audit audit) {
    this.gatherings = gatherings;
    this.roll = roll;
    this.audit = audit;
  }

  @Transactional
  byte[] of(UUID id) {
    Gathering gathering = gatherings.ofOurs(id);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Participant one : roll.all(id)) {
      rows.add(row(gathering, one));
    }
    audit.wrote("gathering.listTaken", id);
    var out = new ByteArrayOutputStream();
    Sheets.write(
        out,
        t("gatherings.roll"),
        List.of(
            new Column(t("gatherings.col.name"), WIDE),
            new Column(t("gatherings.col.office"), WIDE),
            new Column(t("gatherings.col.standing")),
            new Column(t("gatherings.col.askedAt"), WIDE),
            new Column(t("gatherings.col.there")),
            new Column(t("gatherings.col.attendedAt"), WIDE),
            new Column(t("gatherings.col.how")),
            new Column(t("gatherings.col.number"), WIDE)),
        rows);
    return out.toByteArray();
  }

  private static List<@Nullable Object> row(Gathering gathering, Participant one) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(one.name());
    cells.add(one.officeName());
    cells.add(t(one.walkIn() ? "gatherings.walkIn" : one.state().textKey()));
    cells.add(T.moment(one.askedAt().toInstant(), gathering.zone()));
    cells.add(t(one.attendedAt() == null ? "gatherings.no" : "gatherings.yes"));
    cells.add(
        one.attendedAt() == null ? null : T.moment(one.attendedAt().toInstant(), gathering.zone()));
    cells.add(one.attendedHow() == null ? null : t("gatherings.how." + one.attendedHow()));
    cells.add(one.revokedAt() == null ? one.number() : t("gatherings.revoked"));
    return cells;
  }
}
