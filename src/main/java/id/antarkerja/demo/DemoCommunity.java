package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.community.CommunityFilling;
import id.antarkerja.community.CommunityFilling.PastAssessment;
import id.antarkerja.community.CommunityFilling.PastReply;
import id.antarkerja.community.CommunityFilling.PastTopic;
import id.antarkerja.community.CommunityFilling.Voice;
import id.antarkerja.community.topics.Area;
import id.antarkerja.community.topics.TopicText;
import id.antarkerja.kernel.OfficeZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * A few questions of the invented officers, answered and not, and what some say of their skills.
 */
@Component
class DemoCommunity {
  private static final long DRAWS = 70_000L;
  private static final LocalTime MORNING = LocalTime.of(8, 40);
  private static final int STATEMENTS = 18;

  private final CommunityFilling filling;
  private final DemoCommunityMany many;
  private final DemoStaff staff;
  private final DemoWork work;
  private final DemoSettings settings;

  DemoCommunity(
      CommunityFilling filling,
      DemoCommunityMany many,
      DemoStaff staff,
      DemoWork work,
      DemoSettings settings) {
    this.filling = filling;
    this.many = many;
    this.staff = staff;
    this.work = work;
    this.settings = settings;
  }

  void fill(LocalDate today) {
    Draw draw = Draw.of(settings.seed(), Draw.Stream.OFFICERS, DRAWS);
    UUID centre = Objects.requireNonNull(staff.posts().get(DemoPost.CENTRE));
    filling.moderator(Objects.requireNonNull(staff.posts().get(DemoPost.PROVINCE)), centre);
    filling.moderator(Objects.requireNonNull(staff.posts().get(DemoPost.HEAD)), centre);
    asked(draw, today);
    assessed(draw, today);
    many.fill(today);
  }

  private void asked(Draw draw, LocalDate today) {
    UUID deaf =
        ask(
            draw,
            today.minusDays(24),
            DemoPost.OFFICER,
            new TopicText(
                Area.DISABILITY,
                List.of("tuli", "wawancara"),
                "Bagaimana mendampingi pelamar Tuli saat wawancara di pabrik?",
                """
                Perusahaan sudah setuju mewawancarai, tetapi belum pernah menerima pelamar Tuli.

                - Apakah juru bahasa isyarat ikut masuk?
                - Siapa yang menanggung biayanya?"""));
    UUID best =
        answer(
            draw,
            deaf,
            today.minusDays(23),
            DemoPost.PROVINCE,
            """
            Kami kirim dulu satu lembar untuk pewawancara: bicara menghadap pelamar, satu orang \
            bergantian, pertanyaan ditulis.

            Juru bahasa isyarat **ikut masuk** dan duduk di samping pewawancara. Biayanya kami \
            masukkan ke anggaran layanan disabilitas provinsi.""",
            6);
    answer(
        draw,
        deaf,
        today.minusDays(22),
        DemoPost.NEIGHBOUR,
        "Di Bekasi satu perusahaan memakai obrolan tertulis di laptop. Berjalan baik untuk operator.",
        2);
    filling.accepted(deaf, best);
    UUID korea =
        ask(
            draw,
            today.minusDays(3),
            DemoPost.NEIGHBOUR,
            new TopicText(
                Area.MIGRANT_WORKERS,
                List.of("korea", "dokumen"),
                "Siapa bisa membantu membaca kontrak kerja berbahasa Korea?",
                "Dua orang membawa kontrak tanpa terjemahan. Kami perlu tahu jam kerja dan potongan"
                    + " upahnya sebelum mereka menandatangani."));
    UUID radar =
        ask(
            draw,
            today.minusDays(11),
            DemoPost.AGENCY,
            new TopicText(
                Area.MIGRANT_WORKERS,
                List.of("penipuan"),
                "Tawaran kerja ke luar negeri lewat WhatsApp: apa yang diperiksa lebih dulu?",
                """
                Hampir setiap hari ada yang bertanya. Urutan kami:

                1. nama perusahaan penempatan dan izinnya;
                2. apakah ada *job order*;
                3. siapa yang meminta uang, untuk apa.

                Apa lagi yang biasanya menolong?"""));
    UUID checked =
        answer(
            draw,
            radar,
            today.minusDays(10),
            DemoPost.MISSION,
            "Kirim nama pemberi kerjanya ke perwakilan. Kami cek alamatnya; tiga dari lima ternyata"
                + " rumah kosong.",
            9);
    comment(
        draw,
        radar,
        checked,
        today.minusDays(9),
        DemoPost.AGENCY,
        "Terima kasih, sangat membantu.");
    filling.accepted(radar, checked);
    UUID ipk =
        ask(
            draw,
            today.minusDays(6),
            DemoPost.HEAD,
            new TopicText(
                Area.LABOUR_MARKET_INFORMATION,
                List.of("ipk", "laporan"),
                "Pencari kerja yang pindah kabupaten dihitung di mana pada IPK III/1?",
                "Orangnya terdaftar di sini pada awal bulan dan pindah domisili pada akhir bulan."));
    answer(
        draw,
        ipk,
        today.minusDays(5),
        DemoPost.CENTRE,
        "Setiap kejadian dihitung di kantor tempat kejadian itu. Pendaftarannya di kantor Anda;"
            + " penempatan sesudah pindah di kantor baru.",
        4);
    ask(
        draw,
        today.minusDays(1),
        DemoPost.INSTITUTION,
        new TopicText(
            Area.YOUTH,
            List.of("bkk", "orang-tua"),
            "Cara mengajak orang tua siswa ke hari karier sekolah?",
            "Tahun lalu yang datang hanya siswa. Padahal keputusan merantau sering di orang tua."));
    Instant before = at(today.minusDays(30));
    for (UUID topic : List.of(deaf, korea, ipk)) {
      filling.follows(Objects.requireNonNull(staff.posts().get(DemoPost.OFFICER)), topic, before);
    }
  }

  private UUID ask(Draw draw, LocalDate on, DemoPost by, TopicText text) {
    UUID id = draw.id(DemoStaff.EPOCH);
    filling.topics(List.of(new PastTopic(id, voice(by), text, at(on))));
    return id;
  }

  private UUID answer(Draw draw, UUID topic, LocalDate on, DemoPost by, String body, int votes) {
    UUID id = draw.id(DemoStaff.EPOCH);
    filling.replies(
        List.of(
            new PastReply(
                id, topic, true, null, voice(by), body, at(on).plus(Duration.ofHours(2)), votes)));
    return id;
  }

  private void comment(Draw draw, UUID topic, UUID answer, LocalDate on, DemoPost by, String body) {
    filling.replies(
        List.of(
            new PastReply(
                draw.id(DemoStaff.EPOCH), topic, false, answer, voice(by), body, at(on), 0)));
  }

  /**
   * One's own before and after, and two months ago enough colleagues for a picture of the nation.
   */
  private void assessed(Draw draw, LocalDate today) {
    List<PastAssessment> all = new ArrayList<>();
    for (DemoPost post : DemoPost.values()) {
      for (int months : post == DemoPost.OFFICER ? List.of(8, 2) : List.of(2)) {
        int most = months == 2 ? 4 : 3;
        all.add(
            new PastAssessment(
                draw.id(DemoStaff.EPOCH),
                voice(post),
                post.territory(),
                today.minusMonths(months),
                IntStream.range(0, STATEMENTS).mapToObj(i -> draw.between(1, most)).toList()));
      }
    }
    filling.assessments(all);
  }

  private Voice voice(DemoPost post) {
    Acting acting = work.officer(post);
    return new Voice(Objects.requireNonNull(acting.actor().id()), acting.requireOffice());
  }

  private static Instant at(LocalDate on) {
    return on.atTime(MORNING).atZone(OfficeZone.WIB.zone()).toInstant();
  }
}
