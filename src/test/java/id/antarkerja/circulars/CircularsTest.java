package id.antarkerja.circulars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Together;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.OfficerKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who writes, who reads, and what cannot be changed any more. */
class CircularsTest extends CircularHouse {
  private static final String HOME = "/petugas/edaran";

  /**
   * Nothing but what one test sends comes here, so that its officers can be told how much waits.
   */
  private static final String BUOL = "7205";

  @Autowired private JdbcClient jdbc;

  @Test
  void only_recipients_and_those_above_the_sender_read_it() {
    SignedUp head = head();
    SignedUp reader = officer();
    UUID circular = sent(head, text(TODAY.plusDays(7)));
    assertThat(as(reader.acting(), () -> circulars.one(circular).text().title())).isNotBlank();
    assertThat(as(SULTENG, () -> circulars.one(circular).text().title())).isNotBlank();
    assertThat(roll(officerOf(SULTENG).acting(), circular)).containsKey(reader.account());
    for (String there : List.of(KARAWANG, "7210", "32")) {
      assertThatThrownBy(() -> as(there, () -> circulars.one(circular)))
          .isInstanceOf(NotThere.class);
      assertThatThrownBy(() -> as(there, () -> receipts.tally(circular)))
          .isInstanceOf(NotThere.class);
      // The second wall: what the door asks is not what keeps them out.
      assertThat(
              as(
                  there,
                  () ->
                      circularsSeen(
                          "select count(*) from circulars.roll('%s', '2026-11-23')"
                              .formatted(circular))))
          .isZero();
    }
    assertThatThrownBy(
            () ->
                as(
                    newcomer("7210", Role.HEAD).acting(),
                    () -> {
                      circulars.acknowledge(circular);
                      return true;
                    }))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void another_kind_of_officer_is_not_addressed_and_reads_it_only_in_the_sending_office() {
    SignedUp province = newcomer(SULTENG, Role.HEAD);
    CircularText forAppointed =
        new CircularText(
            "Untuk petugas antar kerja",
            "Laporkan izin.",
            true,
            null,
            new Audience(PALU, OfficerKind.APPOINTED, List.of(), List.of()));
    SignedUp functional = officer();
    assertThatThrownBy(() -> sent(province, forAppointed))
        .as("nobody of that kind there")
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("circulars.nobody");
    CircularText forAll = new CircularText("Semua", "Isi.", true, null, everybody(PALU));
    UUID other = sent(province, forAll);
    assertThat(as(functional.acting(), () -> circulars.one(other))).isNotNull();
    assertThat(
            as(
                functional.acting(),
                () ->
                    circularsSeen(
                        "select count(*) from circulars.roll('" + other + "', '2026-11-23')")))
        .as("receipts are not for recipients")
        .isZero();
    assertThatThrownBy(() -> as(functional.acting(), () -> receipts.tally(other)))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void the_head_sends_within_the_office_s_own_territory() {
    SignedUp head = head();
    SignedUp writer = officer();
    UUID draft = as(writer.acting(), () -> circulars.draft(text(null)));
    assertThatThrownBy(() -> as(writer.acting(), () -> done(() -> circulars.send(draft, 1))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("circulars.head");
    assertThatThrownBy(() -> as(SULTENG, () -> circulars.one(draft)))
        .as("a draft is the office's own")
        .isInstanceOf(NotThere.class);
    as(head.acting(), () -> done(() -> circulars.send(draft, 1)));
    for (String beyond : List.of("*", SULTENG, "7210", KARAWANG)) {
      var text = new CircularText("Terlalu jauh", "Isi.", true, null, everybody(beyond));
      assertThatThrownBy(() -> as(head.acting(), () -> circulars.draft(text)))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("circulars.audience");
    }
    Acting stale = head.acting().verified(Instant.EPOCH);
    UUID unproved = as(stale, () -> circulars.draft(text(null)));
    for (Runnable act :
        List.<Runnable>of(
            () -> circulars.send(unproved, 1),
            () -> circulars.withdraw(draft, 2, "Tanggalnya keliru"))) {
      assertThatThrownBy(() -> as(stale, () -> done(act))).isInstanceOf(StepUpNeeded.class);
    }
    CircularText late = text(TODAY.minusDays(1));
    UUID overdue = as(head.acting(), () -> circulars.draft(late));
    assertThatThrownBy(() -> as(head.acting(), () -> done(() -> circulars.send(overdue, 1))))
        .hasMessageContaining("circulars.deadline");
  }

  @Test
  void what_was_sent_stays_as_it_was_and_is_withdrawn_with_a_reason() {
    SignedUp head = head();
    SignedUp reader = officer();
    long before = as(reader.acting(), () -> circulars.unread());
    SignedUp never = officer();
    long beforeNever = as(never.acting(), () -> circulars.unread());
    UUID circular = sent(head, text(null));
    open(reader, circular);
    assertThatThrownBy(
            () -> as(head.acting(), () -> done(() -> circulars.change(circular, 2, text(null)))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("circulars.sent");
    for (String change :
        List.of("title = 'Lain'", "body = 'Lain'", "deadline = '2030-01-01'", "state = 'DRAFT'")) {
      assertThatThrownBy(
              () ->
                  owner()
                      .sql("update circulars.circulars set " + change + " where id = :id")
                      .param("id", circular)
                      .update())
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
    as(head.acting(), () -> done(() -> circulars.withdraw(circular, 2, "Tanggalnya keliru")));
    assertThatThrownBy(
            () ->
                as(
                    head.acting(),
                    () -> done(() -> circulars.withdraw(circular, 3, "Sekali lagi saja"))))
        .isInstanceOf(StaleChange.class);
    assertThatThrownBy(() -> acknowledge(reader, circular))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("circulars.withdrawn");
    assertThat(as(reader.acting(), () -> circulars.one(circular).withdrawnReason()))
        .isEqualTo("Tanggalnya keliru");
    assertThat(as(reader.acting(), () -> circulars.unread()))
        .as("who had read it is told of the withdrawal")
        .isEqualTo(before + 1);
    open(reader, circular);
    assertThat(as(reader.acting(), () -> circulars.unread())).isEqualTo(before);
    assertThat(as(never.acting(), () -> circulars.unread())).isEqualTo(beforeNever);
    assertThat(audited("circular.withdrawn", circular)).isEqualTo(1);
  }

  /** What the door asks is not what keeps them out: straight at the tables. */
  @Test
  void the_database_lets_nobody_write_beyond_their_office_or_in_another_s_name() {
    SignedUp head = head();
    SignedUp writer = officer();
    UUID draft = as(writer.acting(), () -> circulars.draft(text(null)));
    String sending =
        "state = 'SENT', sent_at = now(), sent_on = '2026-11-23',"
            + " joins_until = '2026-12-23', sent_by = '%s'";
    for (String change :
        List.of(
            "territory = '*', to_territory = '*'",
            "to_territory = '*'",
            "author = '" + head.account() + "'",
            "office_id = gen_random_uuid()",
            sending.formatted(writer.account()),
            sending.formatted(head.account()))) {
      assertRefused(writer, "update circulars.circulars set " + change, draft);
    }
    assertRefused(
        head, "update circulars.circulars set " + sending.formatted(writer.account()), draft);
    String insert =
        """
        insert into circulars.circulars
               (id, office_id, territory, author, title, body, needs_ack, to_territory)
        select gen_random_uuid(), office_id, %s, %s, title, body, false, to_territory
          from circulars.circulars""";
    assertRefused(writer, insert.formatted("'*'", "author"), draft);
    assertRefused(writer, insert.formatted("territory", "'" + head.account() + "'"), draft);
    assertThat(changed(writer, insert.formatted("territory", "author"), draft)).isEqualTo(1);
    assertThat(
            changed(
                head, "update circulars.circulars set " + sending.formatted(head.account()), draft))
        .as("what is refused above would fit otherwise")
        .isEqualTo(1);
    String withdrawing =
        "update circulars.circulars set state = 'WITHDRAWN', withdrawn_at = now(),"
            + " withdrawn_reason = 'Tanggalnya keliru', withdrawn_by = '%s'";
    assertRefused(writer, withdrawing.formatted(writer.account()), draft);
    assertRefused(head, withdrawing.formatted(writer.account()), draft);
    assertThat(changed(head, withdrawing.formatted(head.account()), draft)).isEqualTo(1);
  }

  @Test
  void nobody_is_addressed_later_nor_answers_before_it_was_sent() {
    SignedUp head = head();
    SignedUp reader = officer();
    UUID circular = sent(head, text(TODAY.plusDays(3)));
    assertThat(
            answer(
                reader, "select circulars.acknowledge('%s', '2026-01-01', '2026-01-01')", circular))
        .isEqualTo("NOT_THERE");
    clock.advance(Duration.ofDays(5));
    SignedUp late = officer();
    assertThat(answer(late, "select circulars.address('%s')::text", circular)).isEqualTo("0");
    assertThat(roll(head.acting(), circular)).doesNotContainKey(late.account());
    assertThat(standing(head.acting(), circular, reader)).isEqualTo(Standing.UNOPENED);
  }

  private String answer(SignedUp who, String sql, UUID circular) {
    return as(who.acting(), () -> jdbc.sql(sql.formatted(circular)).query(String.class).single());
  }

  private void assertRefused(SignedUp who, String sql, UUID circular) {
    assertThatThrownBy(() -> changed(who, sql, circular))
        .as("%s: %s", who.acting().role(), sql)
        .isInstanceOf(DataAccessException.class);
  }

  private int changed(SignedUp who, String sql, UUID circular) {
    return as(who.acting(), () -> jdbc.sql(sql + " where id = :id").param("id", circular).update());
  }

  @Test
  void of_two_acknowledgements_at_once_one_counts() throws Exception {
    SignedUp head = head();
    SignedUp reader = officer();
    UUID circular = sent(head, text(null));
    CompletableFuture<?> other =
        as(
            reader.acting(),
            () -> {
              circulars.acknowledge(circular);
              int holder = pid();
              var second = CompletableFuture.runAsync(() -> acknowledge(reader, circular));
              Together.untilItWaits(owner(), second, holder);
              return second;
            });
    other.get(1, TimeUnit.MINUTES);
    assertThat(standing(head.acting(), circular, reader)).isEqualTo(Standing.DONE);
    assertThat(audited("circular.acknowledged", circular)).isEqualTo(1);
  }

  @Test
  void a_withdrawal_comes_wholly_before_or_after_an_acknowledgement() throws Exception {
    SignedUp head = head();
    SignedUp reader = officer();
    UUID circular = sent(head, text(null));
    CompletableFuture<?> other =
        as(
            head.acting(),
            () -> {
              circulars.withdraw(circular, 2, "Ditarik saat dibaca");
              int holder = pid();
              var second = CompletableFuture.runAsync(() -> acknowledge(reader, circular));
              Together.untilItWaits(owner(), second, holder);
              return second;
            });
    assertThatThrownBy(() -> other.get(1, TimeUnit.MINUTES))
        .hasMessageContaining("circulars.withdrawn");
    assertThat(standing(head.acting(), circular, reader)).isEqualTo(Standing.UNOPENED);
  }

  @Test
  void on_the_pages_a_circular_is_written_sent_read_acknowledged_and_found() {
    SignedUp head = newcomer(BUOL, Role.HEAD);
    SignedUp reader = newcomer(BUOL, Role.OFFICER);
    Visitor desk = signedIn(head);
    desk.get(HOME + "/baru");
    String word = "kunang" + UUID.randomUUID().toString().substring(0, 6);
    Answer saved =
        desk.submitOnly(
            HOME + "/baru",
            Map.of(
                "title",
                "Jam layanan " + word,
                "body",
                "Mulai **Senin**.\n\n<script>alert(1)</script>",
                "needsAck",
                "on",
                "deadline",
                "2026-12-01"));
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    String page = saved.location();
    desk.get(page);
    Answer attached =
        desk.upload(
            page + "/lampiran",
            "file",
            "jadwal.pdf",
            "%PDF-1.7 isi".getBytes(StandardCharsets.UTF_8));
    assertThat(attached.status()).as(attached.text()).isBetween(200, 303);
    desk.get(page);
    Answer wrong =
        desk.upload(
            page + "/lampiran",
            "file",
            "jadwal.pdf",
            "<html>bukan pdf".getBytes(StandardCharsets.UTF_8));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#e-file")).as("beside the field").hasSize(1);
    assertThat(desk.get(page).text()).contains("Bila dikirim sekarang");
    grownOld(head.account());
    assertThat(desk.submitOnly(page + "/kirim", Map.of()).location())
        .startsWith("/masuk/ulang?ke=");
    UUID circular = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    assertThat(audited("circular.sent", circular)).isZero();
    desk = signedIn(head);
    desk.get(page);
    desk.submit(page + "/kirim", Map.of());
    assertThat(desk.get(page).page().select("form[action$=/tarik]")).hasSize(1);
    assertThat(desk.get(HOME + "?tab=kantor&q=" + word).page().select(".nba a")).hasSize(1);
    assertThat(desk.get(HOME + "?tab=bawah&q=" + word).page().select(".nba a")).isEmpty();
    Visitor above = signedIn(SULTENG);
    assertThat(above.get(HOME + "?tab=kantor&q=" + word).page().select(".nba a")).isEmpty();
    assertThat(above.get(HOME + "?tab=bawah&q=" + word).page().select(".nba a")).hasSize(1);
    String sender = above.last().page().select("[name=pengirim] option:contains(Buol)").val();
    assertThat(sender).isNotBlank();
    String belowBy = HOME + "?tab=bawah&q=" + word + "&pengirim=";
    assertThat(above.get(belowBy + sender).page().select(".nba a")).hasSize(1);
    assertThat(above.get(belowBy + UUID.randomUUID()).page().select(".nba a")).isEmpty();

    Visitor browser = signedIn(reader);
    assertThat(browser.get("/petugas").text()).contains("1 surat edaran belum dibaca");
    assertThat(browser.last().page().select(".nav .cnt").text()).isEqualTo("1");
    assertThat(browser.get(HOME + "?q=" + word).page().select(".nba a")).hasSize(1);
    assertThat(browser.get(HOME + "?q=tidakadayangbegini").page().select(".nba a")).isEmpty();
    Answer read = browser.get(page);
    assertThat(read.page().select("article strong").text()).isEqualTo("Senin");
    assertThat(read.page().select("article script")).isEmpty();
    assertThat(read.page().select("article").text()).contains("<script>");
    String file = read.page().select("#lampiran a").attr("href");
    Answer download = browser.get(file);
    assertThat(download.header("Content-Disposition")).startsWith("attachment");
    assertThat(new String(download.body(), StandardCharsets.UTF_8)).startsWith("%PDF-");
    assertThat(signedIn(KARAWANG).get(file).status()).isEqualTo(404);
    browser.get(page);
    Answer done = browser.submit(page + "/paham", Map.of());
    assertThat(done.text()).contains("Anda menyatakan sudah membaca dan memahami");
    assertThat(browser.get(HOME + "?saya=ACKNOWLEDGED&q=" + word).page().select(".nba a"))
        .hasSize(1);
    assertThat(browser.get(HOME + "?saya=UNREAD&q=" + word).page().select(".nba a")).isEmpty();
    assertThat(browser.get("/petugas").page().select(".nav .cnt")).isEmpty();
    Answer list = desk.get(page + "/penerima?kelompok=DONE");
    assertThat(list.page().select("tbody th").text()).contains("Petugas " + BUOL);
    assertThat(list.text()).contains("Pernyataan pengganti berlaku untuk pengganti sendiri");
    assertThat(browser.get(page + "/penerima").status()).as("the office sees it").isEqualTo(200);
    desk.get(page);
    var withdrawal = Map.of("reason", "Tanggalnya keliru");
    grownOld(head.account());
    assertThat(desk.submitOnly(page + "/tarik", withdrawal).location())
        .startsWith("/masuk/ulang?ke=");
    assertThat(desk.get(page).page().select("form[action$=/tarik]")).isEmpty();
    assertThat(desk.last().page().select("a[href^=/masuk/ulang]")).hasSize(1);
  }

  private boolean done(Runnable work) {
    work.run();
    return true;
  }

  private int pid() {
    return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
  }

  private long circularsSeen(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
