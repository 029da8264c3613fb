package id.antarkerja.jobseekers;

import id.antarkerja.access.PersonCipher;
import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.kernel.NameKey;
import id.antarkerja.kernel.StaleChange;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes a person's current row with the lines of their profile. */
@Repository
class JobseekerRepository {
  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  JobseekerRepository(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** False when another person has this NIK; then nothing was written. */
  boolean insert(
      JobseekerId id, UUID publicId, UUID office, String territory, NewJobseeker person, int year) {
    int rows =
        fields(
                jdbc.sql(
                    """
                    insert into jobseekers.jobseekers (
                      id, public_id, card_id, territory, office_id, active, show_card, whatsapp,
                      survey, name, sex, born_on, birth_place, nik_sealed, nik_index, phone_sealed,
                      phone_index, email_sealed, email_index, address_sealed, religion, marital,
                      regency, district, education, major, school, graduated_year,
                      experience_years, wanted, wanted_titles, reach_kind, reach_km, wage_floor,
                      available_from, work_types, needs)
                    values (
                      :id, :publicId, gen_random_uuid(), :territory, :office, true, :showCard,
                      :whatsapp, :survey, :name, :sex, :bornOn, :birthPlace, :nik, :nikIndex,
                      :phone, :phoneIndex, :email, :emailIndex, :address, :religion, :marital,
                      :regency, :district, :education, :major, :school, :graduatedYear,
                      :experienceYears, :wanted, :wantedTitles, :reachKind, :reachKm, :wageFloor,
                      :availableFrom, :workTypes, :needs)
                    on conflict (nik_index) where nik_index is not null and merged_into is null
                      do nothing
                    """),
                id,
                person.identity(),
                person.profile(),
                year)
            .param("publicId", publicId)
            .param("territory", territory)
            .param("office", office)
            .param("showCard", person.consents().get(Purpose.CARD))
            .param("whatsapp", person.consents().get(Purpose.WHATSAPP))
            .param("survey", person.consents().get(Purpose.SURVEY))
            .update();
    if (rows == 1) {
      lines(id, territory, person.profile());
    }
    return rows == 1;
  }

  /**
   * @throws StaleChange when the row has another version
   */
  void update(
      JobseekerId id, int version, String territory, Identity who, Profile profile, int year) {
    StaleChange.unlessOne(
        fields(
                jdbc.sql(
                    """
                    update jobseekers.jobseekers set
                      version = version + 1, name = :name, sex = :sex, born_on = :bornOn,
                      birth_place = :birthPlace, nik_sealed = :nik, nik_index = :nikIndex,
                      phone_sealed = :phone, phone_index = :phoneIndex, email_sealed = :email,
                      email_index = :emailIndex,
                      email_at = case when email_index = any(:sameEmail) then email_at
                                      else now() end,
                      address_sealed = :address, religion = :religion,
                      marital = :marital, regency = :regency, district = :district,
                      education = :education, major = :major, school = :school,
                      graduated_year = :graduatedYear, experience_years = :experienceYears,
                      wanted = :wanted, wanted_titles = :wantedTitles, reach_kind = :reachKind,
                      reach_km = :reachKm, wage_floor = :wageFloor,
                      available_from = :availableFrom, work_types = :workTypes, needs = :needs
                     where id = :id and version = :version
                    """),
                id,
                who,
                profile,
                year)
            .param("sameEmail", live("email", who.email()).toArray(byte[][]::new))
            .param("version", version)
            .update());
    jdbc.sql("delete from jobseekers.experiences where person_id = :id")
        .param("id", id.value())
        .update();
    jdbc.sql("delete from jobseekers.skills where person_id = :id")
        .param("id", id.value())
        .update();
    lines(id, territory, profile);
  }

  private JdbcClient.StatementSpec fields(
      JdbcClient.StatementSpec sql, JobseekerId id, Identity who, Profile profile, int year) {
    String digits = who.nik() == null ? null : who.nik().digits();
    return sql.param("id", id.value())
        .param("name", who.name())
        .param("sex", who.sex().name())
        .param("bornOn", who.bornOn())
        .param("birthPlace", who.birthPlace())
        .param("nik", sealed(id, "nik", digits))
        .param("nikIndex", index("nik", digits))
        .param("phone", sealed(id, "phone", who.phone()))
        .param("phoneIndex", index("phone", who.phone()))
        .param("email", sealed(id, "email", who.email()))
        .param("emailIndex", index("email", who.email()))
        .param("address", sealed(id, "address", profile.address()))
        .param("religion", who.religion() == null ? null : who.religion().name())
        .param("marital", who.marital() == null ? null : who.marital().name())
        .param("regency", profile.regency())
        .param("district", profile.district())
        .param("education", profile.education() == null ? null : profile.education().level())
        .param("major", profile.major())
        .param("school", profile.school())
        .param("graduatedYear", profile.graduatedYear())
        .param("experienceYears", profile.experienceYears(year))
        .param("wanted", profile.wanted().stream().map(Wish::group).toArray(String[]::new))
        .param("wantedTitles", profile.wanted().stream().map(Wish::title).toArray(String[]::new))
        .param("reachKind", profile.reach().kind().name())
        .param("reachKm", profile.reach().km())
        .param("wageFloor", profile.wageFloor())
        .param("availableFrom", profile.availableFrom())
        .param("workTypes", WorkType.bits(profile.workTypes()))
        .param("needs", Accommodation.bits(profile.needs()));
  }

  private void lines(JobseekerId id, String territory, Profile profile) {
    List<Experience> jobs = profile.experiences();
    for (int i = 0; i < jobs.size(); i++) {
      jdbc.sql(
              """
              insert into jobseekers.experiences
                (person_id, position, territory, title, occupation, from_year, to_year)
              values (:person, :position, :territory, :title, :occupation, :from, :to)
              """)
          .param("person", id.value())
          .param("position", i)
          .param("territory", territory)
          .param("title", jobs.get(i).title())
          .param("occupation", jobs.get(i).occupation())
          .param("from", jobs.get(i).fromYear())
          .param("to", jobs.get(i).toYear())
          .update();
    }
    for (SkillHeld held : profile.skills()) {
      jdbc.sql(
              """
              insert into jobseekers.skills (person_id, skill, territory, level, evidence)
              values (:person, :skill, :territory, :level, :evidence)
              """)
          .param("person", id.value())
          .param("skill", held.skill())
          .param("territory", territory)
          .param("level", held.level())
          .param("evidence", held.evidence())
          .update();
    }
  }

  /** Replaces what the person is found by. */
  void index(JobseekerId id, Identity who) {
    NameKey name = NameKey.of(who.name());
    jdbc.sql("select jobseekers.index_person(:id, :keys, :tokens, :firstWord)")
        .param("id", id.value())
        .param("keys", keys(who).toArray(String[]::new))
        .param("tokens", name.tokens().toArray(String[]::new))
        .param("firstWord", name.leading(), Types.VARCHAR)
        .query((rs, n) -> n)
        .list();
  }

  private List<String> keys(Identity who) {
    return BlockingKeys.of(
        who.name(),
        who.bornOn(),
        index("nik", who.nik() == null ? null : who.nik().digits()),
        index("phone", who.phone()));
  }

  /** What to ask for: everything a record may stand under, also while keys are being rotated. */
  List<String> asked(
      String name, @Nullable LocalDate bornOn, @Nullable Nik nik, @Nullable String phone) {
    List<String> keys = new ArrayList<>(BlockingKeys.of(name, bornOn, null, null));
    if (nik != null) {
      indexes("nik", nik.digits()).forEach(i -> keys.addAll(BlockingKeys.of("", null, i, null)));
    }
    if (phone != null) {
      indexes("phone", phone).forEach(i -> keys.addAll(BlockingKeys.of("", null, null, i)));
    }
    return keys;
  }

  /** Until the end of the transaction nobody else decides about this NIK. */
  void claim(Nik nik) {
    jdbc.sql("select pg_advisory_xact_lock(:nik)")
        .param("nik", cipher.lockOf("nik", nik.digits()))
        .query()
        .listOfRows();
  }

  /** One for each version of the keys that lives: two while they are being rotated. */
  List<byte[]> indexes(String kind, String normalised) {
    return cipher.blindIndexes(kind, sameCase(kind, normalised));
  }

  private List<byte[]> live(String kind, @Nullable String normalised) {
    return normalised == null ? List.of() : indexes(kind, normalised);
  }

  byte @Nullable [] sealed(JobseekerId id, String column, @Nullable String clear) {
    return clear == null ? null : cipher.seal(id.value(), "jobseekers.jobseekers." + column, clear);
  }

  @Nullable String opened(UUID id, String column, byte @Nullable [] sealed) {
    return sealed == null ? null : cipher.open(id, "jobseekers.jobseekers." + column, sealed);
  }

  /** Kind "nik", "phone" or "email". */
  byte @Nullable [] index(String kind, @Nullable String normalised) {
    return normalised == null ? null : cipher.blindIndex(kind, sameCase(kind, normalised));
  }

  private static String sameCase(String kind, String normalised) {
    return kind.equals("email") ? normalised.toLowerCase(Locale.ROOT) : normalised;
  }
}
