package id.antarkerja.employers;

import static id.antarkerja.Together.untilItWaits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two officers change an employer, or one of its contacts: nothing is lost unasked. */
class TwoOfficersTest extends HouseTest {
  @Autowired private Employers employers;
  @Autowired private Contacts contacts;
  @Autowired private JdbcClient jdbc;
  private EmployerId id;
  private String name;
  private String path;
  private Visitor first;
  private Visitor second;

  @BeforeEach
  void anEmployerAndTwoOfficers() {
    name = "PT Dua " + UUID.randomUUID();
    id = as(KARAWANG, () -> employers.register(NewEmployer.named(name, KARAWANG), false));
    path = "/petugas/pemberi-kerja/" + id.value();
    first = signedIn(KARAWANG);
    second = signedIn(KARAWANG);
  }

  private EmployerSummary now() {
    return as(KARAWANG, () -> employers.summary(id));
  }

  @Test
  void what_only_one_changed_is_merged_and_what_both_changed_is_asked() {
    first.get(path + "/ubah");
    second.get(path + "/ubah");
    String nib = "9" + "%012d".formatted(System.nanoTime() % 1_000_000_000_000L);
    first.submit(path + "/ubah", Map.of("nib", nib, "address", "Jl. Melati 5"));
    Answer asked =
        second.submit(
            path + "/ubah", Map.of("address", "Jl. Kenanga 9", "name", name + " Sentosa"));
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.page().select("fieldset")).hasSize(1);
    assertThat(asked.page().selectFirst("#f-address").text())
        .contains("Isian Anda Jl. Kenanga 9", "Yang tersimpan sekarang Jl. Melati 5")
        .doesNotContain("Sebelumnya");
    assertThat(second.submit(path + "/ubah", Map.of("_take.address", "MINE")).status())
        .isEqualTo(200);
    assertThat(now().nib()).isEqualTo(nib);
    assertThat(now().name()).isEqualTo(name + " Sentosa");
    assertThat(as(KARAWANG, () -> employers.address(id))).isEqualTo("Jl. Kenanga 9");
    assertThat(now().version()).isEqualTo(3);
  }

  @Test
  void without_a_collision_nobody_is_asked() {
    first.get(path + "/ubah");
    second.get(path + "/ubah");
    first.submit(path + "/ubah", Map.of("address", "Jl. Melati 5"));
    Answer late = second.submit(path + "/ubah", Map.of("kbli_text", "14111"));
    assertThat(late.status()).as(late.text()).isEqualTo(200);
    assertThat(now().kbli()).isEqualTo("14111");
    assertThat(as(KARAWANG, () -> employers.address(id))).isEqualTo("Jl. Melati 5");
  }

  @Test
  void a_known_name_or_number_is_refused_unless_it_is_said_to_be_another() {
    String known = "PT Lain " + UUID.randomUUID();
    as(KARAWANG, () -> employers.register(NewEmployer.named(known, KARAWANG), false));
    first.get(path + "/ubah");
    Answer refused = first.submit(path + "/ubah", Map.of("name", known));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("sudah terdaftar");
    assertThat(first.submit(path + "/ubah", Map.of("other", "on")).status()).isEqualTo(200);
    assertThat(now().name()).isEqualTo(known);
    first.get(path + "/ubah");
    assertThat(first.submit(path + "/ubah", Map.of()).status())
        .as("a name that was kept is no news")
        .isEqualTo(200);
  }

  @Test
  void of_two_employers_that_get_the_same_number_at_once_one_has_it() {
    EmployerId other =
        as(KARAWANG, () -> employers.register(NewEmployer.named(name + " Lain", KARAWANG), true));
    String nib = "8" + "%012d".formatted(System.nanoTime() % 1_000_000_000_000L);
    List<CompletableFuture<Boolean>> both =
        Stream.of(id, other)
            .map(one -> CompletableFuture.supplyAsync(() -> numbered(one, nib)))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join).toList())
        .containsExactlyInAnyOrder(true, false);
  }

  private boolean numbered(EmployerId one, String nib) {
    try {
      return as(
          KARAWANG,
          () -> {
            EmployerSummary before = employers.summary(one);
            employers.change(
                one, 1, new NewEmployer(before.name(), nib, KARAWANG, null, null, null), true);
            return true;
          });
    } catch (RefusedException known) {
      return false;
    }
  }

  @Test
  void contacts_are_merged_too_and_never_from_another_territory() {
    UUID contact =
        as(
            KARAWANG,
            () ->
                employers.addContact(
                    id, new NewContact("Sari Contoh", "HRD", "+6281234567890", null)));
    String page = "/petugas/pemberi-kerja/kontak/" + contact + "/ubah";
    first.get(page);
    second.get(page);
    first.submit(page, Map.of("phone", "0813 1111 2222", "position", "Manajer"));
    Answer asked = second.submit(page, Map.of("phone", "0813 3333 4444", "email", "sari@uji.test"));
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.page().select("fieldset")).hasSize(1);
    assertThat(second.submit(page, Map.of("_take.phone", "THEIRS")).status()).isEqualTo(200);
    Contact now = as(KARAWANG, () -> employers.contacts(id)).getFirst();
    assertThat(now.phone()).isEqualTo("+6281311112222");
    assertThat(now.position()).isEqualTo("Manajer");
    assertThat(now.email()).isEqualTo("sari@uji.test");
    assertThat(now.name()).isEqualTo("Sari Contoh");
    assertThat(now.version()).isEqualTo(3);
    Visitor stranger = signedIn(BEKASI);
    assertThat(stranger.get(page).status()).isEqualTo(404);
    assertThat(stranger.get(path + "/ubah").status()).isEqualTo(404);
    assertThat(stranger.get(path).page().select("a[href$=/ubah]")).isEmpty();
  }

  @Test
  void a_yes_for_one_address_lets_no_other_in() throws Exception {
    UUID contact = as(KARAWANG, () -> employers.addContact(id, reachedAt("satu@uji.test")));
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<Boolean> yes =
          as(
              KARAWANG,
              () -> {
                contacts.change(contact, 1, reachedAt("lain@uji.test"));
                Future<Boolean> begun = threads.submit(() -> vouched(contact));
                untilItWaits(
                    owner(),
                    begun,
                    jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
                return begun;
              });
      assertThatThrownBy(yes::get).hasCauseInstanceOf(StaleChange.class);
    }
    assertThat(as(KARAWANG, () -> contacts.one(contact)).contact().waits(clock.instant())).isTrue();
  }

  private boolean vouched(UUID contact) {
    return as(
        "32",
        () -> {
          contacts.confirm(contact, 1);
          return true;
        });
  }

  private static NewContact reachedAt(String email) {
    return new NewContact("Sari Contoh", null, null, email);
  }
}
