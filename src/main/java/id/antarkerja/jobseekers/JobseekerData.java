package id.antarkerja.jobseekers;

import id.antarkerja.access.Erasable;
import id.antarkerja.access.PersonAccess;
import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.privacy.Kept;
import id.antarkerja.privacy.KeptFor;
import id.antarkerja.privacy.PersonalData;
import id.antarkerja.web.T;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register keeps of a person, and what stays once the person is erased. */
@Component
class JobseekerData implements PersonalData, Erasable {
  /** In the place of a name; the column is never empty. */
  private final JdbcClient jdbc;

  private final JobseekerRepository repository;
  private final Registrar registrar;
  private final Classifications classifications;
  private final PersonAccess access;
  private final ApplicationEventPublisher events;

  JobseekerData(
      JdbcClient jdbc,
      JobseekerRepository repository,
      Registrar registrar,
      Classifications classifications,
      PersonAccess access,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.repository = repository;
    this.registrar = registrar;
    this.classifications = classifications;
    this.access = access;
    this.events = events;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<Kept> of(UUID person) {
    return List.of(
        Kept.of(
            "person",
            KeptFor.SERVICE,
            jdbc.sql(
                    """
                    select name, sex, born_on, birth_place, nik_sealed as nik,
                           phone_sealed as phone, email_sealed as email,
                           address_sealed as address, religion, marital, regency, district,
                           education, major, school, graduated_year, experience_years, wanted,
                           wanted_titles, reach_kind, reach_km, wage_floor, available_from,
                           work_types, needs, show_card, whatsapp, survey, ranked, active,
                           card_code, created_at
                      from jobseekers.jobseekers where id = :person
                    """)
                .param("person", person),
            (column, stored) -> opened(person, column, stored)),
        lines("experiences", "title, occupation, from_year, to_year", "position", person),
        lines("skills", "skill, level, evidence", "skill", person),
        kept(
            "registrations",
            KeptFor.RECORD,
            "number, status, issued_on, expires_on, reports, reported_on, closed_on, reason, sex,"
                + " age_group, education, occupation",
            "issued_on",
            person),
        kept(
            "registration_events",
            KeptFor.RECORD,
            "kind, reason, at, on_date, actor_kind, sex, age_group, education, occupation",
            "at",
            person),
        kept("consents", KeptFor.CONSENT, "purpose, answer, at, actor_kind", "at", person),
        kept("glass", KeptFor.RIGHTS, "category, account_name, at, until", "at", person));
  }

  private Kept lines(String table, String columns, String order, UUID person) {
    return kept(table, KeptFor.SERVICE, columns, order, person);
  }

  private Kept kept(String table, KeptFor purpose, String columns, String order, UUID person) {
    return Kept.of(
        table,
        purpose,
        jdbc.sql(
                "select %s from jobseekers.%s where person_id = :person order by %s"
                    .formatted(columns, table, order))
            .param("person", person),
        (column, stored) -> opened(person, column, stored));
  }

  private @Nullable Object opened(UUID person, String column, @Nullable Object stored) {
    return switch (stored) {
      case null -> null;
      case byte[] sealed -> repository.opened(person, column, sealed);
      case Number number ->
          switch (column) {
            case "education" -> T.t(Education.ofLevel(number.intValue()).textKey());
            case "skill" ->
                classifications
                    .skill(number.intValue())
                    .map(skill -> skill.name(T.locale()))
                    .orElse(number.toString());
            case "work_types" ->
                String.join(
                    ", ",
                    WorkType.ofBits(number.intValue()).stream()
                        .map(type -> T.t(type.textKey()))
                        .toList());
            case "needs" ->
                String.join(
                    ", ",
                    Accommodation.ofBits(number.intValue()).stream()
                        .map(need -> T.t(need.textKey()))
                        .toList());
            default -> number;
          };
      case String code when column.equals("category") -> T.t(GlassCategory.valueOf(code).textKey());
      case String code when column.equals("regency") || column.equals("district") ->
          classifications.placeName(code);
      default -> stored;
    };
  }

  /** A valid card ends, and no other office sees the person any more. */
  @Override
  public void letGo(UUID person) {
    registrar.withdraw(new JobseekerId(person), WithdrawReason.NOT_LOOKING);
    access.endGrants(person);
  }

  /** Who the person was is gone; that somebody of that sex and age registered is still counted. */
  @Override
  public boolean erase(UUID person) {
    jdbc.sql("select jobseekers.forget_notes(:person)")
        .param("person", person)
        .query(Long.class)
        .single();
    boolean there =
        jdbc.sql(
                    """
                    update jobseekers.jobseekers
                       set name = :erased, born_on = date_trunc('year', born_on)::date,
                           birth_place = null, nik_sealed = null, nik_index = null,
                           phone_sealed = null, phone_index = null, email_sealed = null,
                           email_index = null, address_sealed = null, religion = null,
                           marital = null, district = null, major = null, school = null,
                           graduated_year = null, wanted = '{}', wanted_titles = '{}',
                           wage_floor = null, available_from = null, needs = 0,
                           show_card = false, whatsapp = false, survey = false, ranked = false,
                           active = false, card_code = null, version = version + 1
                     where id = :person and name <> :erased
                    """)
                .param("erased", ERASED)
                .param("person", person)
                .update()
            == 1;
    if (there) {
      for (String lines : List.of("experiences", "skills")) {
        jdbc.sql("delete from jobseekers." + lines + " where person_id = :person")
            .param("person", person)
            .update();
      }
      jdbc.sql("select jobseekers.index_person(:person, '{}', '{}', null)")
          .param("person", person)
          .query((rs, n) -> n)
          .list();
      access.endGrants(person);
      events.publishEvent(new JobseekerChanged(new JobseekerId(person)));
    }
    return there;
  }
}
