package id.antarkerja.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmployersTest extends HouseTest {
  @Autowired Employers employers;
  @Autowired JdbcClient jdbc;

  private static String unique() {
    return "Uji " + UUID.randomUUID().toString().replace("-", " ");
  }

  private EmployerId registered(String name) {
    return as(KARAWANG, () -> employers.register(NewEmployer.named(name, KARAWANG), false));
  }

  @Test
  void an_employer_is_found_under_every_spelling_of_its_name() {
    String core = unique();
    EmployerId id = registered("PT. " + core + " Tbk");
    for (String spelling : List.of("PT " + core, core + ", PT", "p.t. " + core.toLowerCase())) {
      assertThat(as(BEKASI, () -> employers.find(spelling)))
          .as(spelling)
          .extracting(EmployerSummary::employerId)
          .containsExactly(id);
    }
    assertThat(as(BEKASI, () -> employers.find("CV " + core))).isEmpty();
  }

  @Test
  void registering_a_known_name_or_number_is_refused_with_who_it_is() {
    String core = unique();
    EmployerId id = registered("PT " + core);
    assertThatThrownBy(() -> registered(core + ", PT"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.reasons().getFirst().parameters())
                    .containsExactly("PT " + core, id.value().toString()));
    EmployerId other =
        as(KARAWANG, () -> employers.register(NewEmployer.named("PT " + core, KARAWANG), true));
    assertThat(other).isNotEqualTo(id);
  }

  @Test
  void ten_who_find_or_register_one_name_at_once_get_one_employer() throws Exception {
    String core = unique();
    List<Callable<EmployerId>> callers =
        IntStream.range(0, 10)
            .<Callable<EmployerId>>mapToObj(
                i ->
                    () ->
                        as(
                            KARAWANG,
                            () ->
                                employers.findOrRegister(
                                    NewEmployer.named(
                                        i % 2 == 0 ? "PT " + core : core + ", PT", KARAWANG))))
            .toList();
    try (var pool = Executors.newFixedThreadPool(5)) {
      EmployerId first = null;
      for (var answer : pool.invokeAll(callers)) {
        first = first == null ? answer.get() : first;
        assertThat(answer.get()).isEqualTo(first);
      }
    }
  }

  @Test
  void contacts_are_sealed_and_seen_only_from_the_employer_s_territory() {
    EmployerId id = registered("PT " + unique());
    as(
        KARAWANG,
        () ->
            employers.addContact(
                id, new NewContact("Sari Contoh", "HRD", "+6281234567890", "sari@contoh.test")));
    assertThat(as(KARAWANG, () -> employers.contacts(id)))
        .extracting(Contact::name, Contact::phone)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Sari Contoh", "+6281234567890"));
    assertThat(as("32", () -> employers.contacts(id))).hasSize(1);
    assertThat(as(BEKASI, () -> employers.contacts(id))).isEmpty();
    assertThatThrownBy(
            () ->
                as(
                    BEKASI,
                    () -> employers.addContact(id, new NewContact("X", null, null, "x@y.zz"))))
        .isInstanceOf(NotThere.class);
    List<String> stored =
        asSystem(
            () ->
                jdbc.sql(
                        """
                        select encode(name_sealed || phone_sealed || email_sealed, 'escape')
                          from employers.contacts where company_id = :id
                        """)
                    .param("id", id.value())
                    .query(String.class)
                    .list());
    assertThat(stored).noneMatch(text -> text.contains("Sari") || text.contains("contoh"));
  }

  @Test
  void the_standing_changes_by_allowed_steps_only_and_never_over_another_change() {
    EmployerId id = registered("PT " + unique());
    as(KARAWANG, () -> step(id, 1, EmployerStatus.VERIFIED));
    assertThatThrownBy(() -> as(KARAWANG, () -> step(id, 1, EmployerStatus.BLOCKED)))
        .isInstanceOf(StaleChange.class);
    assertThatThrownBy(() -> as(KARAWANG, () -> step(id, 2, EmployerStatus.REGISTERED)))
        .isInstanceOf(RefusedException.class);
    assertThat(as(BEKASI, () -> employers.summary(id)).verified()).isTrue();
  }

  private int step(EmployerId id, int version, EmployerStatus next) {
    employers.setStatus(id, version, next);
    return 0;
  }

  @Test
  void an_officer_registers_an_employer_and_a_contact_through_the_pages() {
    String core = unique();
    var visitor = signedIn(KARAWANG);
    visitor.get("/petugas/pemberi-kerja/baru");
    var bad =
        visitor.submit(
            "/petugas/pemberi-kerja/baru", java.util.Map.of("name", "PT " + core, "nib", "12"));
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.page().select("#f-name").val()).isEqualTo("PT " + core);
    assertThat(bad.text()).contains("NIB terdiri dari 13 angka.");
    var good =
        visitor.submit(
            "/petugas/pemberi-kerja/baru",
            java.util.Map.of("nib", "", "regency_text", "Kabupaten Karawang"));
    assertThat(good.status()).isEqualTo(200);
    assertThat(good.page().select("h1").text()).isEqualTo("PT " + core);
    visitor.get(good.page().select("a[href$=/kontak/baru]").attr("href"));
    String action = visitor.last().page().select("form[action$=/kontak]").attr("action");
    var contact =
        visitor.submit(
            action, java.util.Map.of("contactName", "Sari Contoh", "phone", "0812 3456 7890"));
    assertThat(contact.text()).contains("Sari Contoh").contains("+6281234567890");
    assertThat(signedIn(BEKASI).get(action.replace("/kontak", "")).text())
        .contains("PT " + core)
        .doesNotContain("Sari Contoh");
    assertThat(visitor.get("/petugas/pemberi-kerja?q=" + core.replace(" ", "+")).text())
        .contains("PT " + core);
  }
}
