package id.antarkerja.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.access.Scope;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.vacancies.VacancyId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Minta rujukan" between Bekasi, which asks, and Karawang, which knows who it is. */
class RequestTest extends ReferralHouse {
  @Autowired private ReferralRequests requests;
  @Autowired private RequestRepository rows;

  private UUID card(Registered person) {
    return as(KARAWANG, () -> jobseekers.summary(person.id()).cardId());
  }

  private UUID asked(Registered person, VacancyId vacancy) {
    UUID card = card(person);
    return as(BEKASI, () -> requests.ask(card, vacancy));
  }

  @Test
  void the_asking_office_never_learns_who_it_is() {
    Registered person = person();
    String name = as(KARAWANG, () -> jobseekers.summary(person.id()).name());
    UUID id = asked(person, vacancy(BEKASI, 1));

    var bekasi = signedIn(BEKASI).get("/petugas/rujukan/permintaan/" + id);
    assertThat(bekasi.status()).isEqualTo(200);
    assertThat(bekasi.page().html())
        .doesNotContain(name, person.publicId().toString(), person.id().value().toString());
    assertThat(signedIn(KARAWANG).get("/petugas/rujukan/permintaan/" + id).text()).contains(name);
    assertThatThrownBy(() -> as("3301", () -> requests.one(id))).isInstanceOf(NotThere.class);
  }

  @Test
  void a_number_in_hand_leads_to_a_request_that_names_neither_person_nor_place() {
    Registered person = person();
    VacancyId vacancy = vacancy(BEKASI, 1);
    var bekasi = signedIn(BEKASI);
    bekasi.get("/petugas/pencari-kerja");
    var found = bekasi.submit("/petugas/pencari-kerja", Map.of("q", person.number()));
    assertThat(found.text()).contains("Terdaftar di kantor lain, minta rujukan");
    String ask = found.page().select("#di-tempat-lain a[href^=/petugas/rujukan]").attr("href");
    assertThat(bekasi.get(ask).text()).doesNotContain("Karawang", "Uji Rujukan");
    var sent = bekasi.submit(ask, Map.of("vacancy", vacancy.value().toString()));
    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.text()).contains("Kantor lain").doesNotContain("Karawang", "Uji Rujukan");
    var list = bekasi.get("/petugas/rujukan?tab=permintaan");
    assertThat(list.page().select("tr:contains(Diminta dengan nomor)").text())
        .contains("Kantor lain")
        .doesNotContain("Karawang");

    UUID id =
        as(KARAWANG, () -> rows.inbox(Scope.of(KARAWANG), 100)).stream()
            .filter(request -> request.vacancyId().equals(vacancy))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(signedIn(KARAWANG).get("/petugas/rujukan/permintaan/" + id).text())
        .contains("Uji Rujukan");
  }

  @Test
  void the_home_office_answers_with_a_referral() {
    Registered person = person();
    VacancyId vacancy = vacancy(BEKASI, 1);
    UUID id = asked(person, vacancy);
    Proposal proposal = as(KARAWANG, () -> referrals.propose(person.publicId(), vacancy, id));
    assertThat(proposal).isInstanceOf(Proposal.Proposed.class);
    assertThat(as(BEKASI, () -> requests.one(id)).status())
        .isEqualTo(ReferralRequest.Status.REFERRED);
    assertThat(
            refusal(
                officerOf(KARAWANG).acting(),
                () -> requests.decline(id, RequestRefusal.NOT_FITTING)))
        .containsExactly("referral.requestOver");
  }

  @Test
  void the_home_office_answers_with_a_reason() {
    UUID id = asked(person(), vacancy(BEKASI, 1));
    var karawang = signedIn(KARAWANG);
    karawang.get("/petugas/rujukan/permintaan/" + id);
    karawang.submit("/petugas/rujukan/permintaan/" + id, Map.of("reason", "NOT_INTERESTED"));
    assertThat(as(BEKASI, () -> requests.one(id)).reason())
        .isEqualTo(RequestRefusal.NOT_INTERESTED);
  }

  @Test
  void nonsense_is_refused_with_its_reason() {
    Registered person = person();
    UUID card = card(person);
    VacancyId bekasi = vacancy(BEKASI, 1);
    VacancyId karawang = vacancy(KARAWANG, 1);
    assertThat(refusal(officerOf(KARAWANG).acting(), () -> requests.ask(card, karawang)))
        .containsExactly("request.ownPerson");
    assertThat(refusal(officerOf(BEKASI).acting(), () -> requests.ask(card, karawang)))
        .containsExactly("request.notYourVacancy");
    asked(person, bekasi);
    assertThat(refusal(officerOf(BEKASI).acting(), () -> requests.ask(card, bekasi)))
        .containsExactly("request.alreadyAsked");
    assertThatThrownBy(() -> as(BEKASI, () -> requests.ask(UUID.randomUUID(), bekasi)))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void what_nobody_answers_ends_by_itself() {
    UUID id = asked(person(), vacancy(BEKASI, 1));
    clock.advance(Duration.ofDays(10));
    asSystem(requests::expireDue);
    assertThat(as(BEKASI, () -> requests.one(id)).open()).isTrue();
    clock.advance(Duration.ofDays(15));
    asSystem(requests::expireDue);
    assertThat(as(BEKASI, () -> requests.one(id)).status())
        .isEqualTo(ReferralRequest.Status.EXPIRED);
    assertThat(as(KARAWANG, () -> rows.inbox(Scope.of(KARAWANG), 100)))
        .extracting(ReferralRequest::id)
        .contains(id);
  }
}
