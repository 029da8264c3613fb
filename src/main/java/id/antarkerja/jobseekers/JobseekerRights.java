package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Action;
import id.antarkerja.access.Decision;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Scope;
import id.antarkerja.access.Subject;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.ActorKind;
import id.antarkerja.kernel.Emails;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Phones;
import id.antarkerja.kernel.Reason;
import id.antarkerja.privacy.PersonRegister;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register as the rights of its people need it. */
@Component
class JobseekerRights implements PersonRegister {
  private static final String HREF = "/petugas/pencari-kerja/";

  private final JobseekerReader reader;
  private final JobseekerRepository repository;
  private final Registrar registrar;
  private final JdbcClient jdbc;
  private final Decisions decisions;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  JobseekerRights(
      JobseekerReader reader,
      JobseekerRepository repository,
      Registrar registrar,
      JdbcClient jdbc,
      Decisions decisions,
      Audit audit,
      ApplicationEventPublisher events) {
    this.reader = reader;
    this.repository = repository;
    this.registrar = registrar;
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.audit = audit;
    this.events = events;
  }

  @Override
  public Optional<Person> byPublicId(UUID publicId) {
    return reader
        .byPublicId(publicId)
        .filter(
            person ->
                decisions.decide(Action.SERVE, Subject.person(person.id().value()), Purpose.RIGHTS)
                    instanceof Decision.Allowed)
        .map(
            person ->
                new Person(person.id().value(), publicId, person.name(), HREF + publicId, null));
  }

  @Override
  public Map<UUID, Person> all(Collection<UUID> persons) {
    Scope scope = Acting.current().scope();
    var found = new LinkedHashMap<UUID, Person>();
    jdbc.sql(
            """
            select id, public_id, name, phone_sealed, email_sealed from jobseekers.jobseekers
             where id = any(cast(:ids as uuid[])) and territory >= :lo and territory < :hi
            """)
        .param("ids", JobseekerReader.texts(persons))
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .query(
            rs -> {
              UUID id = rs.getObject("id", UUID.class);
              UUID publicId = rs.getObject("public_id", UUID.class);
              String email = repository.opened(id, "email", rs.getBytes("email_sealed"));
              found.put(
                  id,
                  new Person(
                      id,
                      publicId,
                      rs.getString("name"),
                      HREF + publicId,
                      email != null
                          ? email
                          : repository.opened(id, "phone", rs.getBytes("phone_sealed"))));
            });
    return found;
  }

  @Override
  public List<Field> correctable(UUID person) {
    if (Acting.current().actor().kind() == ActorKind.OFFICER) {
      decisions.require(Action.SERVE, person, Purpose.RIGHTS);
      audit.read("privacy.correction", Purpose.RIGHTS, person, "nik", "phone", "email", "address");
    }
    JobseekerFile file = file(person);
    var fields = new ArrayList<Field>();
    for (CorrectField field : CorrectField.values()) {
      String value = field.of(file);
      fields.add(
          new Field(
              field.name(),
              T.t("jobseekers.field." + field.textKey()),
              value == null ? "" : value));
    }
    return fields;
  }

  @Override
  public List<Reason> against(UUID person, String field, String value) {
    return CorrectField.valueOf(field) == CorrectField.NIK && Nik.problem(value).isEmpty()
        ? registrar.nikTaken(new JobseekerId(person), Nik.of(value)).stream().toList()
        : List.of();
  }

  @Override
  public List<Reason> correct(UUID person, String field, String value) {
    JobseekerFile file = file(person);
    NewJobseeker changed = changed(file, CorrectField.valueOf(field), value.strip());
    if (changed == null) {
      return List.of(Reason.of("jobseekers.valueWrong"));
    }
    return registrar
        .change(file.id(), file.version(), changed)
        .map(Registering.Refused::reasons)
        .orElse(List.of());
  }

  @Override
  public void ranked(UUID person, boolean may) {
    int rows =
        jdbc.sql(
                """
                update jobseekers.jobseekers set ranked = :may where id = :id and ranked <> :may
                """)
            .param("may", may)
            .param("id", person)
            .update();
    if (rows == 1) {
      audit.wrote(may ? "jobseeker.ranked" : "jobseeker.notRanked", person);
      events.publishEvent(new JobseekerChanged(new JobseekerId(person)));
    }
  }

  private JobseekerFile file(UUID person) {
    return jdbc.sql("select public_id from jobseekers.jobseekers where id = :id")
        .param("id", person)
        .query(UUID.class)
        .optional()
        .flatMap(reader::file)
        .orElseThrow(NotThere::new);
  }

  /** Null when the value is none for that field. */
  private static @Nullable NewJobseeker changed(
      JobseekerFile file, CorrectField field, String value) {
    if (value.isEmpty() || value.length() > 200) {
      return null;
    }
    Identity who = file.identity();
    Profile profile = file.profile();
    Identity corrected =
        switch (field) {
          case NAME -> value.matches(".*\\p{L}.*") ? with(who, value, null, null) : null;
          case BORN_ON -> {
            LocalDate day = day(value);
            yield day == null ? null : with(who, null, day, null);
          }
          case BIRTH_PLACE -> value.length() > 100 ? null : with(who, null, null, value);
          case NIK ->
              Nik.problem(value).isPresent()
                  ? null
                  : new Identity(
                      Nik.of(value),
                      who.name(),
                      who.sex(),
                      who.bornOn(),
                      who.birthPlace(),
                      who.phone(),
                      who.email(),
                      who.religion(),
                      who.marital());
          case PHONE -> {
            String phone = Phones.e164(value).orElse(null);
            yield phone == null
                ? null
                : new Identity(
                    who.nik(),
                    who.name(),
                    who.sex(),
                    who.bornOn(),
                    who.birthPlace(),
                    phone,
                    who.email(),
                    who.religion(),
                    who.marital());
          }
          case EMAIL -> {
            String email = Emails.of(value).orElse(null);
            yield email == null
                ? null
                : new Identity(
                    who.nik(),
                    who.name(),
                    who.sex(),
                    who.bornOn(),
                    who.birthPlace(),
                    who.phone(),
                    email,
                    who.religion(),
                    who.marital());
          }
          case ADDRESS -> who;
        };
    if (corrected == null) {
      return null;
    }
    Profile kept = field == CorrectField.ADDRESS ? profile.livingAt(value) : profile;
    return new NewJobseeker(corrected, kept, Map.of(), true);
  }

  private static Identity with(
      Identity who, @Nullable String name, @Nullable LocalDate bornOn, @Nullable String place) {
    return new Identity(
        who.nik(),
        name == null ? who.name() : name,
        who.sex(),
        bornOn == null ? who.bornOn() : bornOn,
        place == null ? who.birthPlace() : place,
        who.phone(),
        who.email(),
        who.religion(),
        who.marital());
  }

  private static @Nullable LocalDate day(String value) {
    try {
      LocalDate day = LocalDate.parse(value);
      return day.getYear() < 1900 ? null : day;
    } catch (DateTimeParseException none) {
      return null;
    }
  }
}
