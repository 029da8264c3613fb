package id.antarkerja.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.access.Role;
import id.antarkerja.jobseekers.Registering;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.Wage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What officers see of a match, and what they don't. */
class MatchPagesTest extends MatchingHouseTest {
  @Autowired Environment environment;

  @Test
  void the_points_on_the_page_add_up_to_the_ring() {
    Cook cook = new Cook();
    var person = register(cook);
    Document page = candidatesPage(KARAWANG, published(), person.publicId());
    assertThat(page.select("#terpilih h2").text()).isEqualTo(cook.name);
    int ring = Integer.parseInt(page.select("#terpilih .ring.lg text").text());
    int points = page.select(".factor .pt b").eachText().stream().mapToInt(Integer::parseInt).sum();
    assertThat(points).isEqualTo(ring);
    assertThat(page.select("#h-why").text()).contains(String.valueOf(ring));
    assertThat(page.select(".factor")).hasSize(Factor.values().length);
    assertThat(page.select("#terpilih .note").text()).contains("agama", "usia");
  }

  @Test
  void what_nobody_stated_excludes_nobody_and_becomes_a_question() {
    var person = register(new Cook());
    Document page = candidatesPage(KARAWANG, published(Wage.UNKNOWN), person.publicId());
    assertThat(page.select(".side").text())
        .contains("Berapa upah yang ditawarkan?", "Apakah tersedia: bahasa isyarat?");
  }

  @Test
  void another_office_sees_a_card_without_anything_that_tells_who_it_is() {
    Cook cook = new Cook().agreesToCard(true);
    var person = register(cook);
    VacancyId vacancy = published();
    UUID card = card(person);
    Visitor bekasi = signedIn(BEKASI);
    var answer = bekasi.get(candidatesPath(vacancy) + "?semua=true&terpilih=" + card);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.page().select("#terpilih h2").text())
        .isEqualTo("Calon dari Kabupaten Karawang");
    String html = answer.page().outerHtml();
    assertThat(html)
        .contains(card.toString())
        .doesNotContain(
            cook.name,
            cook.name.substring(0, 13),
            cook.nik,
            person.id().value().toString(),
            person.publicId().toString(),
            person.number(),
            "6,7 juta",
            "Jalan Rahasia",
            "bahasa isyarat",
            "812 99",
            "81299");
  }

  @Test
  void who_did_not_agree_never_appears_elsewhere() {
    for (Cook cook : new Cook[] {new Cook(), new Cook().agreesToCard(false)}) {
      var person = register(cook);
      VacancyId vacancy = published();
      UUID card = card(person);
      assertThat(candidates(BEKASI, vacancy).toString()).doesNotContain(card.toString());
      assertThat(candidates(KARAWANG, vacancy)).isNotEmpty();
      Visitor bekasi = signedIn(BEKASI);
      assertThat(bekasi.get(candidatesPath(vacancy) + "?terpilih=" + card).status()).isEqualTo(404);
      assertThat(bekasi.get(candidatesPath(vacancy) + "?terpilih=" + person.publicId()).status())
          .isEqualTo(404);
    }
  }

  @Test
  void a_person_s_page_shows_the_vacancies_that_fit_and_not_to_other_offices() {
    var person = register(new Cook());
    VacancyId vacancy = published();
    String path = "/petugas/pencari-kerja/" + person.publicId() + "/cocok";
    Document page = signedIn(KARAWANG).get(path + "?terpilih=" + vacancy.value()).page();
    assertThat(page.select("#terpilih h2").text()).isEqualTo("Juru masak");
    assertThat(page.select(".cand li")).isNotEmpty();
    assertThat(signedIn(BEKASI).get(path).status()).isEqualTo(404);
  }

  @Test
  void an_empty_list_names_what_limits_most() {
    published();
    var person = register(new Cook().onlyIn("8205"));
    Document page =
        signedIn(KARAWANG).get("/petugas/pencari-kerja/" + person.publicId() + "/cocok").page();
    assertThat(page.select(".cand")).isEmpty();
    assertThat(page.text()).contains("Yang paling membatasi: Di luar jangkauannya.");
  }

  @Test
  void reading_candidates_leaves_a_trace_with_those_who_were_shown_by_name() {
    var person = register(new Cook());
    VacancyId vacancy = published();
    candidatesPage(KARAWANG, vacancy, person.publicId());
    assertThat(fieldsOfLastReading(vacancy)).contains(person.id().value().toString());
    assertThat(audited("matching.candidate", person.id().value()))
        .as("named in full, also to whom they are familiar")
        .isEqualTo(1);
  }

  @Test
  void of_a_stranger_nothing_is_explained_unasked_and_whoever_is_asked_for_counts() {
    Cook cook = new Cook();
    var person = register(cook);
    VacancyId vacancy = published();
    SignedUp reader = newcomer(KARAWANG, Role.OFFICER);
    owner()
        .sql(
            """
            insert into audit.rows (account, person, at, named_at)
            select :who, uuidv7(), :at, :at from generate_series(1, 100)
            """)
        .param("who", reader.account())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    Visitor visitor = signedIn(reader);
    Document page = visitor.get(candidatesPath(vacancy) + "?semua=true").page();
    assertThat(page.select("#terpilih").text()).contains("Pilih seorang calon");
    assertThat(page.select(".factor, .side")).isEmpty();
    assertThat(page.text()).doesNotContain(cook.name).containsPattern("Rahasia J\\. .\\.");
    assertThat(strangers(reader)).isZero();
    String chosen = candidatesPath(vacancy) + "?terpilih=" + person.publicId();
    assertThat(visitor.get(chosen).page().select("#terpilih h2").text()).isEqualTo(cook.name);
    assertThat(strangers(reader)).isEqualTo(1);
  }

  private long strangers(SignedUp reader) {
    return owner()
        .sql("select count(*) from audit.strangers where account = :who")
        .param("who", reader.account())
        .query(Long.class)
        .single();
  }

  private String fieldsOfLastReading(VacancyId vacancy) {
    try (Connection owner =
            DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
        PreparedStatement last =
            owner.prepareStatement(
                """
                select array_to_string(subjects, ' ') from audit.entries
                 where action = 'matching.candidates' and subject = ? order by seq desc limit 1
                """)) {
      last.setObject(1, vacancy.value());
      ResultSet row = last.executeQuery();
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_vacancy_that_is_closed_says_so() {
    VacancyId vacancy = published();
    close(vacancy);
    Document page = signedIn(KARAWANG).get(candidatesPath(vacancy)).page();
    assertThat(page.text()).contains("Lowongan ini tidak sedang dibuka");
    assertThat(signedIn(KARAWANG).get(candidatesPath(new VacancyId(UUID.randomUUID()))).status())
        .isEqualTo(404);
    assertThat(visitor().get(candidatesPath(vacancy)).status()).isNotEqualTo(200);
  }

  private UUID card(Registering.Registered person) {
    return as(KARAWANG, () -> jobseekers.summary(person.id()).cardId());
  }

  private static String candidatesPath(VacancyId vacancy) {
    return "/petugas/lowongan/" + vacancy.value() + "/calon";
  }

  private Document candidatesPage(String territory, VacancyId vacancy, UUID chosen) {
    var answer =
        signedIn(territory).get(candidatesPath(vacancy) + "?semua=true&terpilih=" + chosen);
    assertThat(answer.status()).isEqualTo(200);
    return answer.page();
  }
}
