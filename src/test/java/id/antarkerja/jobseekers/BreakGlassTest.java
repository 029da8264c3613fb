package id.antarkerja.jobseekers;

import static id.antarkerja.jobseekers.People.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonAccess;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.notifications.Notifications;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Breaking the glass: one person, one officer, one hour, three a day, under review. */
class BreakGlassTest extends RegisterTest {
  private static final String WHY = "Ia menelepon dari mes pabrik yang terkunci dan minta tolong.";

  @Autowired private BreakGlass glass;
  @Autowired private PersonAccess access;
  @Autowired private Notifications notifications;

  /** Each test has an officer of its own, because three a day are counted. */
  private Acting officer(String territory) {
    UUID office = officerOf(territory).acting().requireOffice();
    return Acting.officer(UUID.randomUUID(), Role.OFFICER, office, territory, "Petugas Jaga");
  }

  private UUID sighting(Acting officer, Registered person) {
    return as(officer, () -> jobseekers.search(person.number(), 5)).elsewhere();
  }

  private UUID opened(Acting officer, Registered person) {
    UUID hit = sighting(officer, person);
    return as(officer, () -> glass.open(hit, GlassCategory.DANGER, WHY));
  }

  @Test
  void it_opens_contact_for_an_hour_to_this_officer_alone() {
    Registered person = register(KARAWANG, someone().phone("+6281399887766").person());
    Acting officer = officer(CILACAP);
    assertThat(opened(officer, person)).isEqualTo(person.publicId());
    JobseekerFile file = as(officer, () -> jobseekers.one(person.publicId()));
    assertThat(file.identity().phone()).isEqualTo("+6281399887766");
    assertThat(file.identity().nik()).isNull();
    assertThat(file.profile().needs()).isEmpty();
    assertThat(file.mayChange()).isFalse();
    assertThat(as(officer, () -> jobseekers.profile(person.id()))).as("not for matching").isEmpty();
    assertThatThrownBy(() -> as(CILACAP, () -> jobseekers.one(person.publicId())))
        .as("a colleague")
        .isInstanceOf(NotThere.class);
    assertThat(audited("jobseeker.glassBroken", person.id().value())).isEqualTo(1);
    assertThat(
            signedIn(KARAWANG)
                .get("/petugas/pencari-kerja/" + person.publicId() + "/dibuka")
                .page()
                .select("main")
                .text())
        .as("the person, and who holds them, read of it")
        .contains("Membuka data Anda dalam keadaan darurat");
    expire(person);
    assertThatThrownBy(() -> as(officer, () -> jobseekers.one(person.publicId())))
        .isInstanceOf(NotThere.class);
  }

  /** The database's clock can't be set; a grant can only become shorter. */
  private void expire(Registered person) {
    asSystem(
        () ->
            jdbc.sql(
                    """
                    update access.person_grants set valid_until = valid_from
                     where person_id = :id and basis = 'BREAK_GLASS'
                    """)
                .param("id", person.id().value())
                .update());
  }

  @Test
  void nobody_makes_a_grant_longer_or_writes_one_by_hand() {
    Registered person = register(KARAWANG, someone().person());
    Acting officer = officer(CILACAP);
    opened(officer, person);
    assertThatThrownBy(
            () ->
                as(
                    officer,
                    () ->
                        jdbc.sql(
                                "update access.person_grants set valid_until = now() + interval '9 h'")
                            .update()))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                as(
                    officer,
                    () -> {
                      access.grant(person.id().value(), officer.requireOffice(), "REFERRAL");
                      return true;
                    }))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> as(officer, () -> access.breakGlass(person.id().value(), 61)))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> asSystem(() -> jdbc.sql("delete from jobseekers.glass").update()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void a_reason_in_a_word_is_refused_and_so_is_an_old_proof_of_who_acts() {
    Registered person = register(KARAWANG, someone().person());
    Acting officer = officer(CILACAP);
    UUID hit = sighting(officer, person);
    assertThatThrownBy(
            () -> as(officer, () -> glass.open(hit, GlassCategory.OTHER, "  darurat   sekali  ")))
        .isInstanceOf(RefusedException.class);
    Acting stale = officer.verified(Instant.now().minus(Duration.ofMinutes(6)));
    assertThatThrownBy(() -> as(stale, () -> glass.open(hit, GlassCategory.DANGER, WHY)))
        .isInstanceOf(StepUpNeeded.class);
  }

  @Test
  void the_hit_of_somebody_else_opens_nothing() {
    Registered person = register(KARAWANG, someone().person());
    UUID hit = sighting(officer(CILACAP), person);
    assertThatThrownBy(() -> as(officer(CILACAP), () -> glass.open(hit, GlassCategory.DANGER, WHY)))
        .isInstanceOf(NotThere.class);
    Visitor other = signedIn(BEKASI);
    assertThat(other.get("/petugas/pencari-kerja/lain/" + hit + "/darurat").status())
        .isEqualTo(404);
    assertThat(other.get("/petugas/rujukan/permintaan/lain/" + hit).status()).isEqualTo(404);
  }

  @Test
  void three_in_a_day_and_no_fourth_also_when_all_come_at_once() throws Exception {
    Acting officer = officer(JAYAPURA);
    List<Callable<Boolean>> tries = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Registered person = register(KARAWANG, someone().person());
      UUID hit = sighting(officer, person);
      tries.add(() -> went(officer, hit));
    }
    try (var threads = Executors.newFixedThreadPool(6)) {
      assertThat(threads.invokeAll(tries)).filteredOn(done -> done.resultNow()).hasSize(3);
    }
  }

  @Test
  void the_same_person_twice_at_once_is_one_entry() throws Exception {
    Acting officer = officer(JAYAPURA);
    Registered person = register(KARAWANG, someone().person());
    UUID hit = sighting(officer, person);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<Boolean> open = () -> went(officer, hit);
      assertThat(threads.invokeAll(List.of(open, open))).allMatch(done -> done.resultNow());
    }
    assertThat(audited("jobseeker.glassBroken", person.id().value())).isEqualTo(1);
  }

  private boolean went(Acting officer, UUID hit) {
    try {
      as(officer, () -> glass.open(hit, GlassCategory.DANGER, WHY));
      return true;
    } catch (RefusedException budget) {
      return false;
    }
  }

  @Test
  void the_head_is_told_sees_it_at_home_and_answers_once() {
    Acting head = signedUp(CILACAP, Role.HEAD).acting();
    Registered person = register(KARAWANG, someone().person());
    opened(officer(CILACAP), person);
    UUID id = glassOf(person);
    Visitor desk = signedIn(signedUp(CILACAP, Role.HEAD));
    assertThat(desk.get("/petugas").text()).contains("Periksa pembukaan darurat");
    String review = desk.get("/petugas/darurat").page().html();
    assertThat(review).contains("mes pabrik").doesNotContain(person.publicId().toString());
    told(id);
    desk.submit("/petugas/darurat/" + id, Map.of("answer", "ACCEPTED"));
    assertThat(desk.get("/petugas/darurat").page().html()).doesNotContain(id.toString());
    assertThat(audited("jobseeker.glassAccepted", person.id().value())).isEqualTo(1);
    assertThatThrownBy(
            () ->
                as(
                    head,
                    () -> {
                      glass.review(id, true);
                      return true;
                    }))
        .isInstanceOf(NotThere.class);
    assertThat(signedIn(CILACAP).get("/petugas/darurat").status()).isEqualTo(403);
  }

  @Test
  void nobody_reviews_their_own_and_what_is_passed_up_waits_above() {
    Acting head = signedUp(JAYAPURA, Role.HEAD).acting();
    Acting centre = signedUp("*", Role.HEAD).acting();
    Registered person = register(KARAWANG, someone().person());
    opened(head, person);
    UUID id = glassOf(person);
    assertThat(as(head, () -> glass.waiting())).noneMatch(one -> one.id().equals(id));
    assertThat(as(centre, () -> glass.waiting())).anyMatch(one -> one.id().equals(id));

    Registered second = register(KARAWANG, someone().person());
    opened(officer(JAYAPURA), second);
    UUID passed = glassOf(second);
    as(
        head,
        () -> {
          glass.review(passed, false);
          return true;
        });
    assertThat(as(head, () -> glass.waiting())).noneMatch(one -> one.id().equals(passed));
    assertThat(as(centre, () -> glass.waiting())).anyMatch(one -> one.id().equals(passed));

    SignedUp puppet = newcomer(JAYAPURA, Role.OFFICER);
    made(puppet.account(), head.actor().id());
    Registered third = register(KARAWANG, someone().person());
    opened(puppet.acting(), third);
    UUID theirs = glassOf(third);
    assertThat(as(head, () -> glass.waiting())).noneMatch(one -> one.id().equals(theirs));
  }

  private UUID glassOf(Registered person) {
    return asSystem(
        () ->
            jdbc.sql("select id from jobseekers.glass where person_id = :id")
                .param("id", person.id().value())
                .query(UUID.class)
                .single());
  }

  /** The listener runs a moment later. */
  private void told(UUID id) {
    Instant until = Instant.now().plus(Duration.ofSeconds(20));
    while (asSystem(() -> notifications.latest(id)).isEmpty()) {
      assertThat(Instant.now()).isBefore(until);
      Thread.onSpinWait();
    }
  }
}
