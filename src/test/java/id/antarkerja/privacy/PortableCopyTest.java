package id.antarkerja.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.web.T;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The copy holds everything that is kept of a person, and nothing of anybody else. */
class PortableCopyTest extends RightsHouse {
  /** Tables with rows about a person, all in the copy. */
  private static final Set<String> IN_THE_COPY =
      Set.of(
          "access.person_grants",
          "audit.entries",
          "jobseekers.consents",
          "jobseekers.experiences",
          "jobseekers.glass",
          "jobseekers.jobseekers",
          "jobseekers.registration_events",
          "jobseekers.registrations",
          "jobseekers.skills",
          "notifications.messages",
          "placements.placements",
          "portal.pins",
          "privacy.cases",
          "referrals.referrals");

  /** Tables with a person's id and nothing that the copy does not say already, and why. */
  private static final Map<String, String> SAID_ELSEWHERE =
      Map.ofEntries(
          Map.entry("access.erasures", "ids of people who are no more"),
          Map.entry(
              "access.own_files",
              "an officer's word about their own family, to keep that officer away"),
          Map.entry("access.person_home", "office and day of the card"),
          Map.entry("jobseekers.blocking_keys", "keyed hashes of name, NIK and phone"),
          Map.entry("jobseekers.name_tokens", "the words of the name"),
          Map.entry(
              "jobseekers.protected_notes",
              "could cost somebody their safety: its readers tell the person"),
          Map.entry("jobseekers.sightings", "hits of a number, among the readings"),
          Map.entry("matching.seeker_rows", "the profile, packed"),
          Map.entry("portal.sign_in_links", "hashes of links, for a day"),
          Map.entry("privacy.affected", "the readings, once more"),
          Map.entry("sso.identities", "officers at a provider, no jobseeker"));

  private Map<String, String> entries(byte[] zip) {
    var entries = new HashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return entries;
  }

  private Answer copyOf(Canary canary, Visitor own) {
    own.get("/saya/permintaan");
    own.submit("/saya/permintaan/salinan", Map.of());
    String link = own.last().page().select("a[href$=/salinan]").first().attr("href");
    return own.get(link);
  }

  @Test
  void every_word_that_was_told_is_in_the_copy() {
    Canary canary = canary();
    lettered(canary.person(), vacancy(KARAWANG, 1));
    Canary other = canary();
    lettered(other.person(), vacancy(KARAWANG, 1));
    Answer zip = copyOf(canary, own(canary));
    assertThat(zip.status()).isEqualTo(200);
    assertThat(zip.header("Content-Disposition")).contains("attachment");
    assertThat(zip.header("Cache-Control")).contains("no-store");
    Map<String, String> entries = entries(zip.body());
    assertThat(entries.keySet()).containsExactlyInAnyOrder("data.json", "data.pdf");
    assertThat(entries.get("data.json")).contains(canary.words()).doesNotContain(other.words());
    assertThat(entries.get("data.pdf")).startsWith("%PDF");
    assertThat(own(canary).get("/saya/data").text()).contains(canary.words());
  }

  @Test
  void every_table_with_a_person_in_it_is_in_the_copy_or_says_why_not() {
    List<String> tables =
        behind(
            jdbc ->
                jdbc.sql(
                        """
                            select distinct c.table_schema || '.' || c.table_name
                              from information_schema.columns c
                              join information_schema.tables t using (table_schema, table_name)
                             where t.table_type = 'BASE TABLE'
                               and (c.column_name in ('person_id', 'jobseeker_id', 'person_name',
                                                      'about', 'subject', 'card_id')
                                    or c.column_name like 'nik%' or c.column_name = 'born_on')
                               and c.table_schema not in ('pg_catalog', 'information_schema',
                                                          'employers')
                            """)
                    .query(String.class)
                    .list());
    var found = new TreeSet<>(tables);
    found.removeIf(table -> table.startsWith("audit.") && !table.equals("audit.entries"));
    found.remove("referrals.requests");
    var told = new TreeSet<>(IN_THE_COPY);
    told.addAll(SAID_ELSEWHERE.keySet());
    assertThat(found).isEqualTo(told);
  }

  @Test
  void every_text_number_and_day_of_the_person_s_rows_is_in_the_copy() {
    Canary canary = canary();
    lettered(canary.person(), vacancy(KARAWANG, 1));
    String json = entries(copyOf(canary, own(canary)).body()).get("data.json");
    UUID id = canary.person().id().value();
    for (String table :
        List.of(
            "jobseekers.consents",
            "jobseekers.experiences",
            "jobseekers.registrations",
            "jobseekers.registration_events",
            "referrals.referrals")) {
      for (String value : values(table, id)) {
        assertThat(json).as(table + ": " + value).contains(value);
      }
    }
  }

  /** Everything but ids, places of the office's own filing, and bookkeeping. */
  private List<String> values(String table, UUID person) {
    return behind(
        jdbc ->
            jdbc.sql(
                    """
                    select distinct e.value from %s t, jsonb_each_text(to_jsonb(t)) e
                     where t.person_id = :person and e.value is not null
                       and e.key not in ('territory', 'vacancy_territory', 'version', 'position',
                                         'due_sort', 'education', 'skills', 'at', 'created_at',
                                         'consent_at')
                       and e.key not like '%%id' and e.key not in ('officer', 'consent_by', 'actor')
                    """
                        .formatted(table))
                .param("person", person)
                .query(String.class)
                .list());
  }

  @Test
  void every_column_and_part_has_its_words() {
    Canary canary = canary();
    lettered(canary.person(), vacancy(KARAWANG, 1));
    own(canary).get("/saya/data");
    String text = own(canary).get("/saya/data").text();
    assertThat(text).doesNotContain("privacy.column").doesNotContain("privacy.kept");
    assertThat(text)
        .as("codes and dates are for the file")
        .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}")
        .doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b")
        .doesNotContain("ISSUED", "REGISTERED", "OFFICER", "UNKNOWN");
    assertThat(T.has("privacy.column.name")).isTrue();
  }

  @Test
  void another_person_s_copy_is_not_there() {
    Canary self = canary();
    Canary other = canary();
    copyOf(other, own(other));
    UUID theirs = latest(other.person(), CaseKind.COPY);
    Visitor own = own(self);
    assertThat(own.get("/saya/permintaan/" + theirs + "/salinan").status()).isEqualTo(404);
    Visitor stranger = signedIn(BEKASI);
    stranger.get("/petugas");
    var logout = stranger.filled(stranger.form("/keluar"), Map.of());
    assertThat(stranger.post("/petugas/privasi/" + theirs + "/salinan", logout).status())
        .isEqualTo(404);
    assertThat(visitor().get("/saya/permintaan/" + theirs + "/salinan").location())
        .isEqualTo("/saya/masuk");
  }

  @Test
  void a_sign_in_of_long_ago_shows_nothing_in_full_and_asks_for_nothing() {
    Canary canary = canary();
    Visitor own = own(canary);
    copyOf(canary, own);
    UUID id = latest(canary.person(), CaseKind.COPY);
    String requests = "/saya/permintaan";
    own.get("/saya/persetujuan");
    var withdrawal = own.filled(own.form("/saya/persetujuan"), Map.of());
    own.get(requests);
    var erasure = own.filled(own.form(requests + "/penghapusan"), Map.of());
    var correction =
        own.filled(own.form(requests + "/perbaikan"), Map.of("field", "NAME", "value", "Lain"));
    provedLongAgo(canary.person().id().value());
    for (String page : List.of("/saya/data", requests, "/saya/persetujuan")) {
      assertThat(own.get(page).location()).as(page).isEqualTo("/saya/masuk?lagi");
    }
    Map.of(
            requests + "/penghapusan",
            erasure,
            requests + "/perbaikan",
            correction,
            "/saya/persetujuan",
            withdrawal)
        .forEach(
            (to, fields) ->
                assertThat(own.post(to, fields).location()).as(to).isEqualTo("/saya/masuk?lagi"));
    assertThat(
            counted(
                "select count(*) from privacy.cases where person_id = :id",
                canary.person().id().value()))
        .as("the copy alone")
        .isEqualTo(1);
    Answer answer = own.get("/saya/permintaan/" + id + "/salinan");
    assertThat(answer.location()).isEqualTo("/saya/masuk?lagi");
    assertThat(own.get(answer.location()).text()).contains("Masuk lagi");
    assertThat(own.get("/saya").status()).isEqualTo(200);
  }

  @Test
  void the_counter_makes_it_for_a_person_and_it_is_on_record() {
    Canary canary = canary();
    Visitor officer = signedIn(KARAWANG);
    String at = "/petugas/pencari-kerja/" + canary.person().publicId() + "/privasi";
    officer.get(at);
    officer.submit(at + "/salinan", Map.of());
    String copy = "/petugas/privasi/" + latest(canary.person(), CaseKind.COPY) + "/salinan";
    var form = officer.filled(officer.form(copy), Map.of());
    Answer zip = officer.post(copy, form);
    assertThat(entries(zip.body()).get("data.json")).contains(canary.words());
    assertThat(officer.post(copy, form).status()).as("a second time").isEqualTo(422);
    assertThat(officer.get(at).page().select("form[action=" + copy + "]")).isEmpty();
    assertThat(audited("privacy.copy", canary.person().id().value())).isEqualTo(2);

    officer.submit(at + "/salinan", Map.of());
    String late = "/petugas/privasi/" + latest(canary.person(), CaseKind.COPY) + "/salinan";
    clock.advance(Duration.ofHours(24));
    assertThat(officer.post(late, form).status()).as("a day later").isEqualTo(422);
    Canary self = canary();
    copyOf(self, own(self));
    String theirs = "/petugas/privasi/" + latest(self.person(), CaseKind.COPY) + "/salinan";
    assertThat(officer.post(theirs, form).status()).as("their own").isEqualTo(422);
  }
}
