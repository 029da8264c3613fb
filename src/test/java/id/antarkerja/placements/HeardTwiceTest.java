package id.antarkerja.placements;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.access.Accounts;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.EmployerRenamed;
import id.antarkerja.employers.EmployerStopped;
import id.antarkerja.jobseekers.Identity;
import id.antarkerja.jobseekers.JobseekerChanged;
import id.antarkerja.jobseekers.JobseekerRegistered;
import id.antarkerja.jobseekers.JobseekersLoaded;
import id.antarkerja.jobseekers.NewJobseeker;
import id.antarkerja.jobseekers.Profile;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.jobseekers.RegistrationClosed;
import id.antarkerja.jobseekers.RegistrationStatus;
import id.antarkerja.jobseekers.WithdrawReason;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.OfficersChanged;
import id.antarkerja.portal.PortalEvents;
import id.antarkerja.referrals.Acceptance;
import id.antarkerja.referrals.Contract;
import id.antarkerja.referrals.EmployerAccepted;
import id.antarkerja.referrals.ReferralHouse;
import id.antarkerja.referrals.ReferralId;
import id.antarkerja.signin.SigninEvents;
import id.antarkerja.vacancies.VacancyChanged;
import id.antarkerja.vacancies.VacancyClosed;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.VacancyPublished;
import id.antarkerja.vacancies.VacancyStatus;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.util.AopTestUtils;
import org.springframework.util.ClassUtils;

/** A consequence may arrive twice: hearing the same event again changes nothing in the database. */
class HeardTwiceTest extends ReferralHouse {
  @Autowired private ApplicationContext context;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private Accounts accounts;

  /** One event of each kind, after what it tells has really happened. */
  private Map<Class<?>, Supplier<Object>> happened() {
    Map<Class<?>, Supplier<Object>> all = new LinkedHashMap<>();
    all.put(VacancyPublished.class, () -> new VacancyPublished(vacancy(KARAWANG, 2)));
    all.put(VacancyChanged.class, () -> new VacancyChanged(vacancy(KARAWANG, 2)));
    all.put(VacancyClosed.class, this::vacancyClosed);
    all.put(JobseekerRegistered.class, () -> new JobseekerRegistered(person().id()));
    all.put(JobseekerChanged.class, () -> new JobseekerChanged(person().id()));
    all.put(RegistrationClosed.class, this::registrationClosed);
    all.put(JobseekersLoaded.class, this::loaded);
    all.put(EmployerStopped.class, this::employerStopped);
    all.put(EmployerRenamed.class, this::employerRenamed);
    all.put(EmployerAccepted.class, this::employerAccepted);
    all.putAll(News.about(officerOf(BEKASI).account()));
    all.put(manyTries().getClass(), this::manyTries);
    all.put(linkAsked().getClass(), this::linkAsked);
    all.put(OfficersChanged.class, () -> new OfficersChanged(List.of(officerOf("3216").account())));
    return all;
  }

  private Object vacancyClosed() {
    VacancyId vacancy = vacancy(KARAWANG, 2);
    proposed(person(), vacancy);
    lettered(person(), vacancy);
    return new VacancyClosed(vacancy, VacancyStatus.WITHDRAWN);
  }

  private Object registrationClosed() {
    Registered person = person();
    as(
        KARAWANG,
        () -> {
          jobseekers.withdraw(person.id(), WithdrawReason.STUDIES);
          return true;
        });
    return new RegistrationClosed(
        person.id(), person.registration(), RegistrationStatus.WITHDRAWN, days.today(KARAWANG));
  }

  private Object loaded() {
    Registered person = person();
    return as(
        KARAWANG,
        () -> new JobseekersLoaded(List.of(jobseekers.profile(person.id()).orElseThrow())));
  }

  private Object employerStopped() {
    return new EmployerStopped(employerOf(vacancy(KARAWANG, 1)));
  }

  private Object employerRenamed() {
    return new EmployerRenamed(employerOf(vacancy(KARAWANG, 1)), "PT Nama Baru");
  }

  private EmployerId employerOf(VacancyId vacancy) {
    return new EmployerId(
        asSystem(
            () ->
                jdbc.sql("select employer_id from vacancies.vacancies where id = :id")
                    .param("id", vacancy.value())
                    .query(UUID.class)
                    .single()));
  }

  private Object manyTries() {
    return SigninEvents.manyTries(accounts.emailIndex(officerOf(KARAWANG).email()));
  }

  private Object linkAsked() {
    String email = UUID.randomUUID() + "@contoh.example";
    var someone =
        new NewJobseeker(
            new Identity(
                null,
                "Sari Tautan",
                Sex.P,
                LocalDate.of(1998, 8, 14),
                null,
                null,
                email,
                null,
                null),
            Profile.of(KARAWANG),
            Map.of(),
            true);
    as(KARAWANG, () -> jobseekers.register(someone));
    return asSystem(() -> PortalEvents.linkAsked(context, email));
  }

  private Object employerAccepted() {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 1));
    return new EmployerAccepted(
        read(id), new Acceptance(LocalDate.of(2026, 11, 30), Contract.PKWT, 5_500_000L));
  }

  @Test
  void every_event_that_is_heard_has_its_case_here() {
    Set<Class<?>> heard =
        listeners()
            .<Class<?>>map(method -> method.getParameterTypes()[0])
            .collect(Collectors.toSet());
    assertThat(heard).isEqualTo(happened().keySet());
  }

  private Stream<Method> listeners() {
    return Arrays.stream(context.getBeanDefinitionNames())
        .map(context::getType)
        .filter(type -> type != null)
        .flatMap(
            type ->
                MethodIntrospector.selectMethods(
                    ClassUtils.getUserClass(type),
                    (Method method) ->
                        AnnotatedElementUtils.hasAnnotation(method, EventListener.class))
                    .stream())
        .filter(method -> method.getParameterCount() == 1)
        .filter(
            method -> method.getParameterTypes()[0].getPackageName().startsWith("id.antarkerja."));
  }

  @Test
  void hearing_an_event_again_changes_nothing() throws Exception {
    List<Object> heard = new ArrayList<>();
    for (Supplier<Object> each : happened().values()) {
      Object event = each.get();
      hear(event);
      heard.add(event);
    }
    Map<String, String> once = database();
    for (Object event : heard) {
      hear(event);
    }
    assertThat(database()).isEqualTo(once);
  }

  /** One letter for one cause, whoever delivers it and however many do at once. */
  @Test
  void an_event_delivered_by_many_at_once_writes_one_letter() throws Exception {
    for (Object event : List.of(News.glass(), manyTries())) {
      long before = letters();
      deliveredAtOnce(event);
      assertThat(letters()).as(event.getClass().getSimpleName()).isEqualTo(before + 1);
    }
  }

  /** The registry of events takes equal ones for one: its listeners are called as it calls them. */
  private void deliveredAtOnce(Object event) throws Exception {
    Method on =
        listeners()
            .filter(method -> method.getParameterTypes()[0] == event.getClass())
            .findFirst()
            .orElseThrow();
    Object bean = context.getBean(on.getDeclaringClass());
    on.setAccessible(true);
    Callable<Object> call = () -> on.invoke(AopTestUtils.getUltimateTargetObject(bean), event);
    try (var many = Executors.newFixedThreadPool(5)) {
      for (Future<Object> done : many.invokeAll(Collections.nCopies(5, call))) {
        done.get();
      }
    }
  }

  private long letters() {
    return asSystem(
        () ->
            jdbc.sql("select count(*) from notifications.messages where cause is not null")
                .query(Long.class)
                .single());
  }

  private void hear(Object... heard) throws Exception {
    List<String> left = waiting();
    asSystem(
        () -> {
          for (Object event : heard) {
            events.publishEvent(event);
          }
          return true;
        });
    for (int i = 0; !left.containsAll(waiting()); i++) {
      assertThat(i).as("undelivered: %s", waiting()).isLessThan(300);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private List<String> waiting() {
    return asSystem(
        () ->
            jdbc.sql(
                    """
                    select id || ' ' || event_type || ' to ' || listener_id
                      from events.event_publication where completion_date is null
                    """)
                .query(String.class)
                .list());
  }

  /**
   * A fingerprint of every table that holds what people did; when a row was written is not in it.
   */
  private Map<String, String> database() {
    return asSystem(
        () -> {
          List<String> tables =
              jdbc.sql(
                      """
                      select schemaname || '.' || tablename from pg_tables
                       where schemaname in ('jobseekers', 'vacancies', 'employers', 'referrals',
                                            'placements', 'matching', 'notifications', 'documents',
                                            'access', 'portal', 'privacy')
                         and has_table_privilege(current_user, schemaname || '.' || tablename,
                                                 'select')
                      """)
                  .query(String.class)
                  .list();
          Map<String, String> prints = new TreeMap<>();
          for (String table : tables) {
            prints.put(
                table,
                jdbc.sql(
                        """
                        select count(*) || ' ' || coalesce(sum(hashtextextended(
                                 (to_jsonb(t) - 'changed_tx')::text, 0)), 0) from %s t
                        """
                            .formatted(table))
                    .query(String.class)
                    .single());
          }
          return prints;
        });
  }
}
