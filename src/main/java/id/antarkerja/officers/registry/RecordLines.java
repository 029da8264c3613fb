package id.antarkerja.officers.registry;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.kernel.NotThere;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many records with all their fields, for lists that go out and come back. */
@Service
@Transactional
public class RecordLines {
  private final RecordRepository rows;
  private final Records records;
  private final NipHolders holders;
  private final PostedBy postings;

  RecordLines(RecordRepository rows, Records records, NipHolders holders, PostedBy postings) {
    this.rows = rows;
    this.records = records;
    this.holders = holders;
    this.postings = postings;
  }

  /** A record with all its fields, the private ones among them, and by what they work there. */
  public record Line(OfficerRecord officer, RecordFields fields, Posted posted) {}

  /** Since when somebody works at their office, and by which decree; null is not known. */
  public record Posted(
      @Nullable LocalDate since, @Nullable String decreeNo, @Nullable LocalDate decreeOn) {
    static final Posted UNKNOWN = new Posted(null, null, null);
  }

  /** Who has a number; both null for somebody outside the actor's range. */
  public record Holder(@Nullable UUID officer, @Nullable String name) {
    public static final Holder ELSEWHERE = new Holder(null, null);
  }

  /** How many serve in a range, up to a number. */
  @Transactional(readOnly = true)
  public int count(Scope scope, int most) {
    demandDecides();
    return rows.count(scope, most);
  }

  /**
   * Those who serve in a range, by place and name. That they leave the house is for the caller to
   * put on record.
   *
   * @throws NotThere when the actor decides about nobody
   */
  @Transactional(readOnly = true)
  public List<Line> in(Scope scope, int most) {
    demandDecides();
    List<OfficerRecord> officers = rows.all(scope, most);
    Map<UUID, RecordFields> fields = rows.fields(officers);
    Map<UUID, Posted> posted = postings.now(officers.stream().map(OfficerRecord::id).toList());
    return officers.stream().map(one -> line(one, fields, posted)).toList();
  }

  /** Of those ids the ones in the actor's range, whoever they are. */
  @Transactional(readOnly = true)
  public Map<UUID, Line> of(Collection<UUID> ids) {
    demandDecides();
    Map<UUID, OfficerRecord> found = rows.many(ids);
    Map<UUID, RecordFields> fields = rows.fields(found.values());
    Map<UUID, Posted> posted = postings.now(found.keySet());
    return found.values().stream()
        .collect(Collectors.toMap(OfficerRecord::id, one -> line(one, fields, posted)));
  }

  /** Whether another officer, anywhere, has the number of these fields. */
  public boolean taken(UUID id, RecordFields fields) {
    return Optional.ofNullable(fields.nip()).filter(nip -> rows.known(nip, id)).isPresent();
  }

  /** Of many numbers those that somebody has, anywhere. */
  @Transactional(readOnly = true)
  public Map<String, Holder> holders(Collection<String> numbers) {
    demandDecides();
    return holders.of(numbers);
  }

  /** Nobody else writes a number before this transaction ends. */
  public void holdNumbers() {
    holders.hold();
  }

  /** Saves unless somebody has changed the record since; then it stays as it is. */
  public boolean saveUnchanged(UUID id, int version, RecordFields fields) {
    boolean still =
        rows.locked(id).filter(officer -> officer.version() == version).isPresent()
            && !id.equals(Acting.current().actor().id());
    if (still) {
      records.save(id, version, fields);
    }
    return still;
  }

  private static Line line(
      OfficerRecord officer, Map<UUID, RecordFields> fields, Map<UUID, Posted> posted) {
    return new Line(
        officer,
        Objects.requireNonNull(fields.get(officer.id())),
        posted.getOrDefault(officer.id(), Posted.UNKNOWN));
  }

  private static void demandDecides() {
    if (!Records.decides()) {
      throw new NotThere();
    }
  }
}
