package id.antarkerja.jobseekers;

import static id.antarkerja.jobseekers.People.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonAccess;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.kernel.Actor;
import id.antarkerja.kernel.ActorKind;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.OfficeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each kind of actor sees of one person, field by field. */
class TiersTest extends RegisterTest {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String INSTITUTION = "3215i00042";
  private static final String MISSION = "xHKG";

  @Autowired private PersonAccess access;
  @Autowired private OwnFiles ownFiles;
  private Registered person;
  private NewJobseeker known;

  @BeforeEach
  void somebodyOfKarawang() {
    int number = COUNT.incrementAndGet();
    known =
        new NewJobseeker(
            new Identity(
                Nik.of(People.nik(KARAWANG, "140898", 8_000 + number)),
                "Cendana Tingkat " + (char) ('a' + number) + "wali",
                Sex.L,
                LocalDate.of(1998, 8, 14),
                "Subang Lama",
                "+62813770" + (10_000 + number),
                "cendana" + number + "@tingkat.example",
                Religion.ISLAM,
                Marital.MARRIED),
            People.tailor(),
            Map.of(Purpose.CARD, true),
            true);
    person = register(KARAWANG, known);
    asSystem(
        () -> {
          if (offices.byTerritory(INSTITUTION).isEmpty()) {
            offices.open(OfficeKind.INSTITUTION, "BKK Uji", KARAWANG, INSTITUTION);
            offices.open(OfficeKind.MISSION, "Atase Uji", "", MISSION);
          }
          return true;
        });
  }

  private JobseekerFile seenBy(String territory) {
    return as(territory, () -> jobseekers.one(person.publicId()));
  }

  private void grant(String basis) {
    UUID bekasi = officerOf(BEKASI).acting().requireOffice();
    as(
        KARAWANG,
        () -> {
          access.grant(person.id().value(), bekasi, basis);
          return true;
        });
  }

  @Test
  void the_holding_office_sees_all_of_it_and_may_change_it() {
    JobseekerFile file = seenBy(KARAWANG);
    assertThat(file.identity()).isEqualTo(known.identity());
    assertThat(file.profile()).isEqualTo(known.profile());
    assertThat(file.events()).isNotEmpty();
    assertThat(file.mayChange()).isTrue();
  }

  @Test
  void province_and_centre_see_how_to_reach_somebody_and_nothing_sensitive() {
    for (String above : List.of("32", Scope.EVERYWHERE)) {
      JobseekerFile file = seenBy(above);
      nothingSensitive(file);
      assertThat(file.identity().phone()).isEqualTo(known.identity().phone());
      assertThat(file.identity().bornOn()).isEqualTo(known.identity().bornOn());
      assertThat(file.mayChange()).isFalse();
      for (Runnable act : acts()) {
        notThere(above, act);
      }
    }
  }

  @Test
  void a_referral_opens_name_work_and_contact_until_it_ends() {
    notThere(BEKASI, () -> jobseekers.one(person.publicId()));
    grant("REFERRAL");
    JobseekerFile file = seenBy(BEKASI);
    nothingSensitive(file);
    assertThat(file.identity().name()).isEqualTo(known.identity().name());
    assertThat(file.identity().phone()).isEqualTo(known.identity().phone());
    assertThat(file.identity().birthPlace()).isNull();
    assertThat(file.identity().bornOn()).isNotEqualTo(known.identity().bornOn());
    assertThat(Ages.at(file.identity().bornOn(), today()))
        .isEqualTo(Ages.at(known.identity().bornOn(), today()));
    assertThat(as(BEKASI, () -> jobseekers.summary(person.id())).birthPlace()).isNull();
    notThere("3217", () -> jobseekers.one(person.publicId()));
    for (Runnable act : acts()) {
      notThere(BEKASI, act);
    }
    UUID bekasi = officerOf(BEKASI).acting().requireOffice();
    as(
        KARAWANG,
        () -> {
          access.endGrant(person.id().value(), bekasi, "REFERRAL");
          return true;
        });
    notThere(BEKASI, () -> jobseekers.one(person.publicId()));
    assertThat(as(BEKASI, () -> jobseekers.profile(person.id()))).isEmpty();
  }

  @Test
  void the_page_of_a_granted_person_holds_no_canary_of_a_higher_tier() {
    grant("REFERRAL");
    String html = signedIn(BEKASI).get("/petugas/pencari-kerja/" + person.publicId()).page().html();
    String nik = known.identity().nik() == null ? "" : known.identity().nik().digits();
    assertThat(html)
        .contains(known.identity().name())
        .doesNotContain(nik, nik.substring(12), "Subang Lama", "Kp. Sukamaju", "14 Agu", "Islam")
        .doesNotContain("Sering istirahat", "/kartu\"", "/ubah\"", "catatan-terlindung");
    for (String closed : List.of("/kartu", "/ubah", "/catatan-terlindung")) {
      assertThat(
              signedIn(BEKASI).get("/petugas/pencari-kerja/" + person.publicId() + closed).status())
          .as(closed)
          .isEqualTo(404);
    }
  }

  @Test
  void others_see_nobody() {
    UUID card = card();
    for (String other : List.of(BEKASI, "33", CILACAP, INSTITUTION, MISSION)) {
      notThere(other, () -> jobseekers.one(person.publicId()));
      assertThat(as(other, () -> jobseekers.summaries(List.of(person.id())))).isEmpty();
      assertThat(as(other, () -> jobseekers.personOfCard(card))).isEmpty();
    }
    for (Role role : List.of(Role.ADMIN, Role.AUDITOR, Role.PUBLIC, Role.EMPLOYER_LINK)) {
      Acting acting = acting(role);
      assertThatThrownBy(() -> as(acting, () -> jobseekers.one(person.publicId())))
          .as("%s", role)
          .hasStackTraceContaining("permission denied");
    }
  }

  /** A head is an officer of the own office, not one of another. */
  @Test
  void a_head_sees_what_the_own_office_sees() {
    var head = signedUp(KARAWANG, Role.HEAD).acting();
    assertThat(as(head, () -> jobseekers.one(person.publicId())).identity())
        .isEqualTo(known.identity());
    var elsewhere = signedUp(BEKASI, Role.HEAD).acting();
    assertThatThrownBy(() -> as(elsewhere, () -> jobseekers.one(person.publicId())))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void what_an_institution_registered_its_regency_oversees() {
    Registered there = register(INSTITUTION, someone().person());
    assertThat(as(INSTITUTION, () -> jobseekers.one(there.publicId())).identity().nik())
        .isNotNull();
    nothingSensitive(as(KARAWANG, () -> jobseekers.one(there.publicId())));
    notThere(BEKASI, () -> jobseekers.one(there.publicId()));
  }

  @Test
  void one_s_own_file_and_a_relative_s_are_not_there_from_the_moment_one_says_so() {
    Acting self = signedUp("1871", Role.OFFICER).acting();
    Registered own = register("1871", someone().person());
    as(
        self,
        () -> {
          ownFiles.declare(own.publicId(), OwnFile.SELF);
          return true;
        });
    assertThatThrownBy(() -> as(self, () -> jobseekers.one(own.publicId())))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> as(self, () -> jobseekers.renew(own.id())))
        .isInstanceOf(NotThere.class);
    assertThat(as(self, () -> jobseekers.search(own.number(), 5)).persons()).isEmpty();
    assertThat(as(self, () -> jobseekers.search(own.number(), 5)).elsewhere()).isNull();
    assertThat(as(self, () -> jobseekers.list(self.scope(), false, Long.MAX_VALUE, 500)))
        .noneMatch(row -> row.id().equals(own.id()));
    assertThat(as(signedUp("1871", Role.HEAD).acting(), () -> jobseekers.one(own.publicId())).id())
        .isEqualTo(own.id());
    assertThat(audited("jobseeker.ownFile", own.id().value())).isEqualTo(1);
  }

  @Test
  void lists_and_searches_leave_one_entry_with_whom_they_named() {
    as(KARAWANG, () -> jobseekers.search(known.identity().name(), 5));
    long before = listed(person.id().value());
    as(KARAWANG, () -> jobseekers.list(Scope.of(KARAWANG), true, Long.MAX_VALUE, 5));
    assertThat(before).isEqualTo(1);
    assertThat(listed(person.id().value())).isEqualTo(2);
  }

  private long listed(UUID id) {
    return owner()
        .sql("select count(*) from audit.entries where :id = any(subjects)")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  private UUID card() {
    return as(KARAWANG, () -> jobseekers.summary(person.id())).cardId();
  }

  private static Acting acting(Role role) {
    return new Acting(
        new Actor(ActorKind.OFFICER, UUID.randomUUID()),
        role,
        null,
        "*",
        Scope.NATION,
        "somebody",
        null);
  }

  /** What only the holding office does. */
  private List<Runnable> acts() {
    return List.of(
        () -> jobseekers.report(person.id()),
        () -> jobseekers.renew(person.id()),
        () -> jobseekers.withdraw(person.id(), WithdrawReason.STUDIES),
        () -> jobseekers.forCard(person.publicId()),
        () -> jobseekers.change(person.id(), 1, known));
  }

  private static void nothingSensitive(JobseekerFile file) {
    assertThat(file.identity().nik()).isNull();
    assertThat(file.identity().religion()).isNull();
    assertThat(file.identity().marital()).isNull();
    assertThat(file.profile().address()).isNull();
    assertThat(file.profile().needs()).isEmpty();
    assertThat(file.consents()).isEmpty();
    assertThat(file.events()).isEmpty();
  }

  private void notThere(String territory, Runnable work) {
    assertThatThrownBy(
            () ->
                as(
                    territory,
                    () -> {
                      work.run();
                      return true;
                    }))
        .isInstanceOf(NotThere.class);
  }
}
