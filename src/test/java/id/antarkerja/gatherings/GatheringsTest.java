package id.antarkerja.gatherings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.StaleChange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Who plans, who reads, and what cannot be changed any more. */
class GatheringsTest extends GatheringHouse {

  @Test
  void a_draft_is_the_office_s_own_and_the_head_announces_it() {
    SignedUp head = head();
    SignedUp writer = officer();
    UUID draft = as(writer.acting(), () -> gatherings.draft(text(null)));
    assertThat(one(head, draft).state()).isEqualTo(GatheringState.DRAFT);
    for (String there : List.of("72", "3215", "*")) {
      assertThatThrownBy(() -> as(there, () -> gatherings.one(draft))).isInstanceOf(NotThere.class);
    }
    SignedUp admin = newcomer(PALU, Role.ADMIN);
    assertThatThrownBy(() -> one(admin, draft)).isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> does(writer, () -> gatherings.open(draft, 1)))
        .hasMessageContaining("gatherings.head");
    does(head, () -> gatherings.open(draft, 1));
    assertThatThrownBy(() -> does(head, () -> gatherings.open(draft, 1)))
        .isInstanceOf(StaleChange.class);
    for (String there : List.of("72", "3215", "*")) {
      assertThat(as(there, () -> gatherings.one(draft)).text().title()).isNotBlank();
      assertThat(as(there, () -> roll.list(draft, Roll.Group.REGISTERED, 0, 10))).isEmpty();
    }
    assertThat(one(admin, draft).text().title()).isNotBlank();
    assertThatThrownBy(() -> does(newcomer("7210", Role.HEAD), () -> gatherings.close(draft, 2)))
        .isInstanceOf(NotThere.class);
    clock.set("2026-11-30T14:00+08:00");
    SignedUp unproved =
        new SignedUp(
            head.account(),
            head.email(),
            head.password(),
            head.secret(),
            head.acting().verified(Instant.EPOCH));
    assertThatThrownBy(() -> does(unproved, () -> gatherings.hold(draft, 2)))
        .isInstanceOf(StepUpNeeded.class);
    UUID past = as(head.acting(), () -> gatherings.draft(text(null)));
    assertThatThrownBy(() -> does(head, () -> gatherings.open(past, 1)))
        .hasMessageContaining("gatherings.past");
  }

  /** What the door asks is not what keeps them out: straight at the tables, every step there is. */
  @Test
  void the_database_knows_the_same_life_and_lets_nobody_write_in_another_s_name() {
    SignedUp head = head();
    SignedUp officer = officer();
    for (GatheringState from : GatheringState.values()) {
      for (GatheringState to : GatheringState.values()) {
        if (from != to) {
          UUID one = in(head, from);
          assertThat(takes(head, one, to, head))
              .as("%s to %s", from, to)
              .isEqualTo(from.mayBecome(to));
        }
      }
    }
    UUID draft = in(head, GatheringState.DRAFT);
    assertThat(takes(officer, draft, GatheringState.OPEN, officer)).isFalse();
    assertThat(takes(officer, draft, GatheringState.OPEN, head)).isFalse();
    assertThat(takes(newcomer("7210", Role.HEAD), draft, GatheringState.OPEN, head)).isFalse();
    UUID held = in(head, GatheringState.HELD);
    for (String change :
        List.of("title = 'Lain'", "hours = 200", "office_id = gen_random_uuid()")) {
      assertThatThrownBy(() -> update(head, held, change))
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
    UUID open = in(head, GatheringState.OPEN);
    register(officer, open);
    for (String change :
        List.of(
            "title = 'Lain'",
            "link = 'https://jebakan.example', decided_by = '" + officer.account() + "'",
            "hours = 200, state = 'CLOSED'")) {
      assertThatThrownBy(() -> update(officer, open, change))
          .as("the head announced something else: %s", change)
          .isInstanceOf(DataAccessException.class);
    }
    assertThatThrownBy(() -> change(officer, open, text(9)))
        .hasMessageContaining("gatherings.head");
    UUID file = UUID.randomUUID();
    as(
        officer.acting(),
        () ->
            jdbc.sql(
                    """
                    insert into files.files
                           (id, name, content_type, size, sha256, territory, stored_by)
                    values (:file, 'cv.pdf', 'application/pdf', 1, 'x', '7271', :me)
                    """)
                .param("file", file)
                .param("me", officer.account())
                .update());
    assertThatThrownBy(
            () ->
                as(
                    officer.acting(),
                    () ->
                        jdbc.sql(
                                """
                                insert into gatherings.materials
                                       (file_id, gathering_id, part, name, content_type, size)
                                values (:file, :gathering, 'BEFORE', 'x', 'application/pdf', 1)
                                """)
                            .param("file", file)
                            .param("gathering", open)
                            .update()))
        .as("a file that was kept for something else")
        .isInstanceOf(DataAccessException.class);
    for (String sql :
        List.of(
            "update gatherings.gatherings set registered = 0",
            "update gatherings.registrations set state = 'WAITING'",
            "update gatherings.registrations set attended_at = now()",
            "delete from gatherings.registrations",
            "insert into gatherings.news select gathering_id, officer_id, 'REVOKED', 1, asked_at"
                + " from gatherings.registrations")) {
      assertThatThrownBy(() -> as(head.acting(), () -> jdbc.sql(sql).update()))
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
  }

  private UUID in(SignedUp head, GatheringState state) {
    UUID id = as(head.acting(), () -> gatherings.draft(text(null)));
    List<GatheringState> way =
        switch (state) {
          case DRAFT -> List.of();
          case DISCARDED -> List.of(state);
          case OPEN -> List.of(GatheringState.OPEN);
          default -> List.of(GatheringState.OPEN, state);
        };
    way.forEach(step -> assertThat(takes(head, id, step, head)).isTrue());
    return id;
  }

  private boolean takes(SignedUp who, UUID id, GatheringState to, SignedUp by) {
    String reason = to == GatheringState.CANCELLED ? "'Tidak jadi diadakan'" : "null";
    try {
      return update(
              who,
              id,
              "state = '%s', decided_by = '%s', cancelled_reason = %s"
                  .formatted(to, by.account(), reason))
          == 1;
    } catch (DataAccessException refused) {
      return false;
    }
  }

  private int update(SignedUp who, UUID id, String change) {
    return as(
        who.acting(),
        () ->
            jdbc.sql("update gatherings.gatherings set " + change + " where id = :id")
                .param("id", id)
                .update());
  }

  @Test
  void on_the_pages_it_is_planned_announced_found_joined_and_put_in_a_calendar() {
    SignedUp head = head();
    SignedUp reader = officer();
    String word = "kunang" + UUID.randomUUID().toString().substring(0, 6);
    Visitor desk = signedIn(head);
    desk.get(HOME + "/baru");
    Answer wrong =
        desk.submitOnly(
            HOME + "/baru",
            Map.of(
                "kind", "WEBINAR",
                "title", "Kegiatan",
                "description", "NIK 3215054408980001",
                "startsOn", "2026-11-30",
                "startsTime", "10.00",
                "endsTime", "09:00",
                "contact", "Panitia"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Jangan tulis NIK", "harus setelah waktu mulai");
    Answer saved =
        desk.submitOnly(
            HOME + "/baru",
            Map.of(
                "kind", "WEBINAR",
                "title", "Kelas " + word,
                "description", "Mulai **tepat**.\n\n<script>alert(1)</script>",
                "startsOn", "2026-11-30",
                "startsTime", "10.00",
                "endsTime", "11:30",
                "link", "https://rapat.example/" + word,
                "capacity", "1",
                "contact", "Panitia"));
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    String page = saved.location();
    desk.get(page);
    Answer attached =
        desk.upload(
            page + "/bahan", "file", "bahan.pdf", "%PDF-1.7 isi".getBytes(StandardCharsets.UTF_8));
    assertThat(attached.status()).as("what for?").isEqualTo(422);
    assertThat(attached.page().select("#e-part")).hasSize(1);
    desk.get(page);
    attached =
        desk.upload(
            page + "/bahan",
            Map.of("part", "BEFORE"),
            "file",
            "program.exe",
            "MZ".getBytes(StandardCharsets.UTF_8));
    assertThat(attached.page().select("#e-file")).as("beside the field").hasSize(1);
    desk.get(page);
    attached =
        desk.upload(
            page + "/bahan",
            Map.of("part", "BEFORE"),
            "file",
            "bahan.pdf",
            "%PDF-1.7 isi".getBytes(StandardCharsets.UTF_8));
    assertThat(attached.page().select("#bahan a[download]").text()).isEqualTo("bahan.pdf");
    desk.submit(page + "/buka", Map.of());
    assertThat(desk.last().text()).contains("Pendaftaran dibuka");

    Visitor browser = signedIn(reader);
    assertThat(browser.get(HOME + "?q=" + word).page().select(".nba a")).hasSize(1);
    assertThat(browser.get(HOME + "?q=" + word + "&jenis=WORKSHOP").page().select(".nba a"))
        .isEmpty();
    assertThat(browser.get(HOME + "?tab=saya&q=" + word).page().select(".nba a")).isEmpty();
    Answer read = browser.get(page);
    assertThat(read.page().select("article strong").text()).isEqualTo("tepat");
    assertThat(read.page().select("article script")).isEmpty();
    assertThat(read.text()).contains("10.00–11.30 WITA").doesNotContain("rapat.example/" + word);
    Answer in = browser.submit(page + "/daftar", Map.of());
    assertThat(in.text()).contains("Anda terdaftar");
    assertThat(in.page().select("a[href=https://rapat.example/" + word + "]")).hasSize(1);
    assertThat(browser.get(HOME + "?tab=saya&q=" + word).page().select(".nba a")).hasSize(1);
    Answer file = browser.get(page + "/kegiatan.ics");
    assertThat(file.header("Content-Type")).startsWith("text/calendar");
    assertThat(new String(file.body(), StandardCharsets.UTF_8))
        .contains("DTSTART;TZID=Asia/Makassar:20261130T100000", "rapat.example/" + word);

    browser.get(HOME + "/kalender");
    String address = browser.submit(HOME + "/kalender", Map.of()).page().select("code").text();
    assertThat(address).startsWith("https://kerja.example/kalender/");
    String path = address.substring("https://kerja.example".length());
    assertThat(browser.get(HOME + "/kalender").text()).doesNotContain(path);
    String feed = new String(visitor().get(path).body(), StandardCharsets.UTF_8);
    assertThat(feed).contains("SUMMARY:Kelas " + word, "STATUS:CONFIRMED");
    assertThat(feed).as("an address travels").doesNotContain("rapat.example");
    assertThat(
            owner()
                .sql(
                    "select count(*) from gatherings.feeds where encode(token_hash, 'escape') like :t")
                .param("t", "%" + path.substring(path.lastIndexOf('/') + 1) + "%")
                .query(Long.class)
                .single())
        .isZero();
    desk.get(page);
    desk.submit(page + "/batal", Map.of("reason", "Narasumber berhalangan"));
    feed = new String(visitor().get(path).body(), StandardCharsets.UTF_8);
    assertThat(feed).contains("STATUS:CANCELLED", "SEQUENCE:1");
    browser.get(HOME + "/kalender");
    browser.submit(HOME + "/kalender/akhiri", Map.of());
    assertThat(visitor().get(path).status()).isEqualTo(404);
    assertThat(signedIn(newcomer(PALU, Role.AUDITOR)).get(HOME).status()).isEqualTo(403);
  }
}
