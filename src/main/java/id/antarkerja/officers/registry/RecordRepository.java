package id.antarkerja.officers.registry;

import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.Scope;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.OfficerKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the record; what is private is sealed under the officer's own key. */
@Repository
class RecordRepository {
  static final String TABLE = "officers.details";

  private static final String SELECT =
      """
      select o.id, o.version, o.kind, o.name, o.office_id, f.name as office_name, o.territory,
             o.status, o.level, o.grade, o.level_since, o.work_email, o.work_phone, o.languages,
             o.specialisms, o.availability, o.shown, o.photo
        from officers.officers o join officers.offices f on f.id = o.office_id
      """;

  private static final String ONE = SELECT + " where o.id = :id";

  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  RecordRepository(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  Optional<OfficerRecord> one(UUID id) {
    return jdbc.sql(ONE).param("id", id).query((row, n) -> read(row)).optional();
  }

  /** The row stays as it is until this transaction ends. */
  Optional<OfficerRecord> locked(UUID id) {
    return jdbc.sql(ONE + " for update of o")
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  private static OfficerRecord read(ResultSet row) throws SQLException {
    String level = row.getString("level");
    String grade = row.getString("grade");
    return new OfficerRecord(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        OfficerKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getObject("office_id", UUID.class),
        row.getString("office_name"),
        row.getString("territory"),
        OfficerStatus.valueOf(row.getString("status")),
        level == null ? null : Level.valueOf(level),
        grade == null ? null : Grade.valueOf(grade),
        row.getObject("level_since", LocalDate.class),
        row.getString("work_email"),
        row.getString("work_phone"),
        Spoken.all(texts(row, "languages")),
        Stream.of(texts(row, "specialisms")).map(Specialism::valueOf).toList(),
        Availability.valueOf(row.getString("availability")),
        row.getBoolean("shown"),
        row.getObject("photo", UUID.class));
  }

  static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }

  /** In a range, in the order of places and names. */
  List<OfficerRecord> all(Scope scope, int most) {
    return jdbc.sql(
            SELECT
                + """
                   where o.territory >= :lo and o.territory < :hi
                     and o.status in ('ACTIVE', 'ON_LEAVE')
                   order by o.territory, o.name, o.id limit :most
                  """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  Map<UUID, OfficerRecord> many(Collection<UUID> ids) {
    return jdbc
        .sql(SELECT + " where o.id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> read(row))
        .list()
        .stream()
        .collect(Collectors.toMap(OfficerRecord::id, Function.identity()));
  }

  int count(Scope scope, int most) {
    return jdbc.sql(
            """
            select count(*) from (
              select from officers.officers o
               where o.territory >= :lo and o.territory < :hi and o.status in ('ACTIVE', 'ON_LEAVE')
               limit :most) counted
            """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /** All fields that somebody confirms; the private ones only where the database lets see them. */
  RecordFields fields(OfficerRecord officer) {
    return Objects.requireNonNull(fields(List.of(officer)).get(officer.id()));
  }

  Map<UUID, RecordFields> fields(Collection<OfficerRecord> officers) {
    Map<UUID, Map<RecordField, String>> all = new HashMap<>();
    for (OfficerRecord officer : officers) {
      Map<RecordField, String> values = new EnumMap<>(RecordField.class);
      put(values, RecordField.NAME, officer.name());
      put(values, RecordField.LEVEL, officer.level());
      put(values, RecordField.GRADE, officer.grade());
      put(values, RecordField.LEVEL_SINCE, officer.levelSince());
      put(values, RecordField.WORK_EMAIL, officer.workEmail());
      put(values, RecordField.WORK_PHONE, officer.workPhone());
      all.put(officer.id(), values);
    }
    jdbc.sql(
            """
            select officer_id, nip_sealed, born_sealed, phone_sealed, email_sealed
              from officers.details where officer_id = any(:ids)
            """)
        .param("ids", all.keySet().toArray(UUID[]::new))
        .query(
            row -> {
              UUID id = row.getObject("officer_id", UUID.class);
              Map<RecordField, String> values = Objects.requireNonNull(all.get(id));
              put(values, RecordField.NIP, opened(id, row, "nip"));
              put(values, RecordField.BORN_ON, opened(id, row, "born"));
              put(values, RecordField.PHONE, opened(id, row, "phone"));
              put(values, RecordField.EMAIL, opened(id, row, "email"));
            });
    Map<UUID, RecordFields> fields = new HashMap<>();
    all.forEach((id, values) -> fields.put(id, RecordFields.of(values)));
    return fields;
  }

  private static void put(
      Map<RecordField, String> values, RecordField field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value.toString());
    }
  }

  private @Nullable String opened(UUID id, ResultSet row, String column) throws SQLException {
    byte[] sealed = row.getBytes(column + "_sealed");
    return sealed == null ? null : cipher.open(id, TABLE + "." + column, sealed);
  }

  /** Whether another officer, anywhere, has this number; of two who ask at once one waits. */
  boolean known(Nip nip, UUID except) {
    jdbc.sql("select pg_advisory_xact_lock_shared(:all), pg_advisory_xact_lock(:nip)")
        .param("all", NipHolders.ALL)
        .param("nip", cipher.lockOf("nip", nip.digits()))
        .query()
        .listOfRows();
    return jdbc.sql("select officers.nip_known(:indexes, :except)")
        .param("indexes", cipher.blindIndexes("nip", nip.digits()).toArray(byte[][]::new))
        .param("except", except)
        .query(Boolean.class)
        .single();
  }

  void save(UUID id, int version, RecordFields fields) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update officers.officers
                   set name = :name, level = :level, grade = :grade, level_since = :since,
                       work_email = :workEmail, work_phone = :workPhone, version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("name", fields.get(RecordField.NAME))
            .param("level", fields.get(RecordField.LEVEL))
            .param("grade", fields.get(RecordField.GRADE))
            .param("since", fields.date(RecordField.LEVEL_SINCE), Types.DATE)
            .param("workEmail", fields.get(RecordField.WORK_EMAIL))
            .param("workPhone", fields.get(RecordField.WORK_PHONE))
            .update());
    saveDetails(id, fields);
  }

  void saveDetails(UUID id, RecordFields fields) {
    Nip nip = fields.nip();
    jdbc.sql(
            """
            insert into officers.details (officer_id, nip_sealed, nip_index, born_sealed,
                        phone_sealed, email_sealed, retires_on)
            values (:id, :nip, :nipIndex, :born, :phone, :email, :retires)
            on conflict (officer_id) do update
               set nip_sealed = excluded.nip_sealed, nip_index = excluded.nip_index,
                   born_sealed = excluded.born_sealed, phone_sealed = excluded.phone_sealed,
                   email_sealed = excluded.email_sealed, retires_on = excluded.retires_on
            """)
        .param("id", id)
        .param("retires", Retirement.on(fields), Types.DATE)
        .param("nip", sealed(id, "nip", nip == null ? null : nip.digits()))
        .param("nipIndex", nip == null ? null : cipher.blindIndex("nip", nip.digits()))
        .param("born", sealed(id, "born", fields.get(RecordField.BORN_ON)))
        .param("phone", sealed(id, "phone", fields.get(RecordField.PHONE)))
        .param("email", sealed(id, "email", fields.get(RecordField.EMAIL)))
        .update();
  }

  private byte @Nullable [] sealed(UUID id, String column, @Nullable String clear) {
    return clear == null ? null : cipher.seal(id, TABLE + "." + column, clear);
  }

  void words(UUID id, int version, OwnWords words) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update officers.officers
                   set languages = :languages, specialisms = :specialisms,
                       availability = :availability, shown = :shown, version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("languages", words.languageCodes())
            .param("specialisms", words.specialismCodes())
            .param("availability", words.availability().name())
            .param("shown", words.shown())
            .update());
  }

  void photo(UUID id, @Nullable UUID photo) {
    jdbc.sql("update officers.officers set photo = :photo, version = version + 1 where id = :id")
        .param("id", id)
        .param("photo", photo, Types.OTHER)
        .update();
  }

  void status(UUID id, int version, OfficerStatus status) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update officers.officers set status = :status, version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("status", status.name())
            .update());
  }
}
