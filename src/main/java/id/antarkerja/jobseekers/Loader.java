package id.antarkerja.jobseekers;

import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.SetAside;
import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.database.CopyText;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NameKey;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many persons by COPY into a table of the transaction and from there into all tables. */
@Service
public class Loader {
  private static final int CHUNK = 5_000;

  /** Characters of a person, about. */
  private static final int ROW = 2_000;

  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final JobseekerRepository people;
  private final PersonCipher cipher;
  private final RegistrationRules rules;
  private final SetAside aside;
  private final Days days;
  private final ApplicationEventPublisher events;

  Loader(
      DataSource dataSource,
      JdbcClient jdbc,
      JobseekerRepository people,
      PersonCipher cipher,
      RegistrationRules rules,
      SetAside aside,
      Days days,
      ApplicationEventPublisher events) {
    this.aside = aside;
    this.days = days;
    this.dataSource = dataSource;
    this.jdbc = jdbc;
    this.people = people;
    this.cipher = cipher;
    this.rules = rules;
    this.events = events;
  }

  /**
   * The costly half of {@link #load}, which can be done while another batch is stored: seals and
   * codes. It needs no transaction, and its keys are on disk when it returns.
   */
  public LoadBatch prepare(List<LoadedJobseeker> persons) {
    return cipher.together(
        () -> {
          List<String> chunks = new ArrayList<>();
          Map<String, Integer> issued = new HashMap<>();
          for (int from = 0; from < persons.size(); from += CHUNK) {
            int to = Math.min(persons.size(), from + CHUNK);
            chunks.add(rows(persons.subList(from, to), from, issued));
          }
          int year = days.today().getYear();
          return new LoadBatch(
              persons.stream().map(person -> MatchProfiles.loaded(person, year)).toList(), chunks);
        });
  }

  /** Several batches, whose keys go to the disk at once. */
  public List<LoadBatch> prepareAll(List<List<LoadedJobseeker>> batches) {
    return cipher.together(() -> batches.stream().map(this::prepare).toList());
  }

  /** As {@link Jobseekers#load}; by the system. */
  @Transactional(timeout = 1800)
  public void load(LoadBatch batch) {
    load(batch, true);
  }

  /** Without the dated facts from which everything is counted: of people about whom nothing is. */
  void loadWithoutFacts(LoadBatch batch) {
    load(batch, false);
  }

  private void load(LoadBatch batch, boolean facts) {
    // The pool plans every query anew, also the one that checks a foreign key, row by row.
    jdbc.sql("set local plan_cache_mode = auto").update();
    call("open_loading");
    batch.chunks().forEach(this::copy);
    jdbc.sql("analyze pg_temp.loading (ord, place, issued_on)").update();
    Map<UUID, Long> numbers = new HashMap<>();
    jdbc.sql(LoadSql.PEOPLE)
        .query(
            rs -> {
              numbers.put(rs.getObject("id", UUID.class), rs.getLong("seq"));
            });
    LoadSql.OF_PEOPLE.forEach(sql -> jdbc.sql(sql).param("facts", facts).update());
    call("index_loaded");
    events.publishEvent(
        new JobseekersLoaded(
            batch.people().stream()
                .map(one -> one.numbered(Objects.requireNonNull(numbers.get(one.id().value()))))
                .toList()));
  }

  /** Before an empty registry is filled: {@link SetAside#putBack} builds and checks at once. */
  @Transactional
  public void setChecksAside() {
    aside.homes();
    call("set_checks_aside");
  }

  private void call(String function) {
    jdbc.sql("select jobseekers." + function + "()").query((rs, n) -> n).list();
  }

  /**
   * @param issued how many cards of this batch a place has issued on a day so far
   */
  private String rows(List<LoadedJobseeker> persons, int before, Map<String, Integer> issued) {
    var rows = new CopyText(persons.size() * ROW);
    for (int i = 0; i < persons.size(); i++) {
      rows.add(before + i);
      Identity who = persons.get(i).person().identity();
      byte[] nik = people.index("nik", who.nik() == null ? null : who.nik().digits());
      byte[] phone = people.index("phone", who.phone());
      String place = RegistrationRepository.place(persons.get(i).region());
      card(
          rows,
          persons.get(i),
          place,
          issued.merge(place + persons.get(i).issuedOn(), 1, Integer::sum));
      identity(rows, persons.get(i), nik, phone);
      profile(rows, persons.get(i));
      lines(rows, persons.get(i));
      found(rows, who, nik, phone);
      rows.end();
    }
    return rows.toString();
  }

  private void copy(String rows) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy pg_temp.loading from stdin", new StringReader(rows));
    } catch (SQLException e) {
      throw new IllegalStateException("persons can't be copied", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private void card(CopyText rows, LoadedJobseeker loaded, String place, int nth) {
    LoadedJobseeker.Closing closed = loaded.closed();
    rows.add(loaded.id().value())
        .add(loaded.publicId())
        .add(loaded.cardId())
        .add(loaded.officeId())
        .add(loaded.territory())
        .add(place)
        .add(loaded.issuedOn())
        .add(nth)
        .add(rules.expires(loaded.issuedOn()))
        .add(closed == null ? RegistrationStatus.ISSUED : closed.status())
        .add(closed == null ? null : closed.on())
        .add(closed == null ? null : reason(closed.status()));
  }

  private static @Nullable String reason(RegistrationStatus status) {
    return switch (status) {
      case ISSUED, PLACED -> null;
      case WITHDRAWN -> WithdrawReason.NOT_LOOKING.name();
      case EXPIRED, MOVED, DECEASED -> status.name();
    };
  }

  private void identity(
      CopyText rows, LoadedJobseeker loaded, byte @Nullable [] nik, byte @Nullable [] phone) {
    Identity who = loaded.person().identity();
    JobseekerId id = loaded.id();
    String digits = who.nik() == null ? null : who.nik().digits();
    rows.add(who.name())
        .add(who.sex())
        .add(who.bornOn())
        .add(who.birthPlace())
        .add(people.sealed(id, "nik", digits))
        .add(nik)
        .add(people.sealed(id, "phone", who.phone()))
        .add(phone)
        .add(people.sealed(id, "email", who.email()))
        .add(people.index("email", who.email()))
        .add(people.sealed(id, "address", loaded.person().profile().address()))
        .add(who.religion())
        .add(who.marital());
  }

  private static void profile(CopyText rows, LoadedJobseeker loaded) {
    Profile profile = loaded.person().profile();
    Map<Purpose, Boolean> consents = loaded.person().consents();
    rows.add(profile.regency())
        .add(profile.district())
        .add(profile.education() == null ? null : profile.education().level())
        .add(profile.major())
        .add(profile.school())
        .add(profile.graduatedYear())
        .add(profile.experienceYears(loaded.issuedOn().getYear()))
        .add(profile.wanted(), Wish::group)
        .add(profile.wanted(), Wish::title)
        .add(profile.reach().kind())
        .add(profile.reach().km())
        .add(profile.wageFloor())
        .add(profile.availableFrom())
        .add(WorkType.bits(profile.workTypes()))
        .add(Accommodation.bits(profile.needs()))
        .add(consents.get(Purpose.CARD))
        .add(consents.get(Purpose.WHATSAPP))
        .add(consents.get(Purpose.SURVEY))
        .add(AgeGroup.of(Ages.at(loaded.person().identity().bornOn(), loaded.issuedOn())).code());
  }

  private void lines(CopyText rows, LoadedJobseeker loaded) {
    List<Experience> jobs = loaded.person().profile().experiences();
    List<SkillHeld> skills = loaded.person().profile().skills();
    rows.add(jobs, Experience::title)
        .add(jobs, Experience::occupation)
        .add(jobs, Experience::fromYear)
        .add(jobs, Experience::toYear)
        .add(skills, SkillHeld::skill)
        .add(skills, SkillHeld::level)
        .add(skills, SkillHeld::evidence);
  }

  private static void found(
      CopyText rows, Identity who, byte @Nullable [] nik, byte @Nullable [] phone) {
    NameKey name = NameKey.of(who.name());
    rows.add(BlockingKeys.of(name, who.bornOn(), nik, phone))
        .add(name.tokens())
        .add(name.leading());
  }
}
