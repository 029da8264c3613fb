package id.antarkerja.demo;

import id.antarkerja.access.Scope;
import id.antarkerja.community.CommunityFilling;
import id.antarkerja.community.CommunityFilling.PastAssessment;
import id.antarkerja.community.CommunityFilling.PastReply;
import id.antarkerja.community.CommunityFilling.PastTopic;
import id.antarkerja.community.CommunityFilling.Voice;
import id.antarkerja.community.topics.Area;
import id.antarkerja.community.topics.TopicText;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Officers;
import id.antarkerja.officers.Offices;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Many questions and answers, to see how pages bear them: one question for five posts; and what
 * every officer says of their skills.
 */
@Component
class DemoCommunityMany {
  private static final long DRAWS = 95_000_000L;
  private static final int PER_TOPIC = 5;
  private static final int AT_ONCE = 500;
  private static final int PAGE = 1000;
  private static final int DAYS = 700;
  private static final int HOURS = 24;
  private static final int STATEMENTS = 18;
  private static final int LEVELS = 4;
  private static final List<String> HOW =
      List.of("Bagaimana", "Apa yang berhasil untuk", "Siapa sudah mencoba", "Perlukah", "Kapan");
  private static final List<String> WHAT =
      List.of(
          "mendampingi pelamar lulusan SMA",
          "mengajak perusahaan kecil melapor lowongan",
          "menyusun jadwal bimbingan jabatan",
          "memeriksa lowongan yang meragukan",
          "mencatat penempatan mandiri",
          "menghubungi pencari kerja yang lama diam",
          "menyiapkan bursa kerja kecamatan",
          "menjelaskan manfaat JKP",
          "memakai daftar minat saat konseling",
          "menghitung angka IPK akhir bulan",
          "melayani pelamar penyandang disabilitas netra",
          "membaca syarat jabatan dari perusahaan");
  private static final List<String> WHERE =
      List.of(
          "di daerah kepulauan",
          "di kota besar",
          "di kecamatan jauh",
          "saat musim lulus",
          "dengan dua petugas saja",
          "tanpa anggaran",
          "bersama BKK",
          "lewat telepon");
  private static final List<String> SAID =
      List.of(
          "Kami mulai dari yang paling sedikit: sepuluh orang dulu, lalu dicatat hasilnya.",
          "Yang membantu adalah menelepon sore hari; pagi hampir tidak ada yang mengangkat.",
          "Kami minta perusahaan menulis syaratnya sendiri, lalu dibaca bersama.",
          "Di sini gagal dua kali. Yang ketiga berhasil karena kepala desa ikut mengundang.",
          "Pakai satu lembar periksa; petugas baru langsung bisa.",
          "Tanyakan dulu ke provinsi, karena aturannya berbeda untuk lembaga.");

  private final CommunityFilling filling;
  private final Officers officers;
  private final Offices offices;
  private final DemoSettings settings;
  private final int topics;

  /**
   * @param posts {@code antarkerja.demo.posts}
   */
  DemoCommunityMany(
      CommunityFilling filling,
      Officers officers,
      Offices offices,
      DemoSettings settings,
      @Value("${antarkerja.demo.posts:0}") int posts) {
    this.filling = filling;
    this.officers = officers;
    this.offices = offices;
    this.settings = settings;
    this.topics = Math.max(0, posts) / PER_TOPIC;
  }

  void fill(LocalDate today) {
    if (topics == 0) {
      return;
    }
    List<Somebody> everybody = everybody();
    assessed(everybody, today.minusMonths(2));
    List<Voice> voices = everybody.stream().map(Somebody::voice).toList();
    for (int from = 0; from < topics; from += AT_ONCE) {
      some(from, Math.min(from + AT_ONCE, topics), voices, today);
    }
  }

  private void some(int from, int until, List<Voice> voices, LocalDate today) {
    List<PastTopic> asked = new ArrayList<>();
    List<PastReply> said = new ArrayList<>();
    for (int i = from; i < until; i++) {
      Draw draw = Draw.of(settings.seed(), Draw.Stream.OFFICERS, DRAWS + i);
      Instant at =
          today
              .minusDays(draw.between(3, DAYS))
              .atStartOfDay(OfficeZone.WIB.zone())
              .toInstant()
              .plus(Duration.ofMinutes(draw.between(420, 1000)));
      UUID topic = draw.id(at.toEpochMilli());
      String title = draw.of(HOW) + " " + draw.of(WHAT) + " " + draw.of(WHERE) + "?";
      asked.add(
          new PastTopic(
              topic,
              draw.of(voices),
              new TopicText(
                  draw.of(Area.values()),
                  List.of("tanya-" + draw.between(1, 60)),
                  title,
                  "Kami sedang mencobanya. " + draw.of(SAID)),
              at));
      int replies = draw.chance(0.15) ? 0 : draw.between(1, 2 * PER_TOPIC - 3);
      UUID last = null;
      for (int n = 0; n < replies; n++) {
        UUID id = draw.id(at.toEpochMilli() + n + 1);
        boolean answer = last == null || draw.chance(0.6);
        said.add(
            new PastReply(
                id,
                topic,
                answer,
                answer ? null : last,
                draw.of(voices),
                draw.of(SAID),
                at.plus(Duration.ofHours(draw.between(1, HOURS))),
                answer ? draw.between(0, 12) : 0));
        last = answer ? id : last;
      }
    }
    filling.topics(asked);
    filling.replies(said);
  }

  private record Somebody(Voice voice, String territory) {}

  private void assessed(List<Somebody> everybody, LocalDate on) {
    Draw draw = Draw.of(settings.seed(), Draw.Stream.OFFICERS, DRAWS - 1);
    filling.assessments(
        everybody.stream()
            .map(
                one ->
                    new PastAssessment(
                        draw.id(DemoStaff.EPOCH),
                        one.voice(),
                        one.territory(),
                        on,
                        IntStream.range(0, STATEMENTS)
                            .mapToObj(i -> draw.between(1, LEVELS))
                            .toList()))
            .toList());
  }

  private List<Somebody> everybody() {
    List<Somebody> all = new ArrayList<>();
    String territory = "";
    String name = "";
    UUID id = new UUID(0, 0);
    while (true) {
      List<Officers.OfficerRow> page = officers.list(Scope.NATION, territory, name, id, PAGE);
      for (Officers.OfficerRow one : page) {
        offices
            .byTerritory(one.territory())
            .map(Office::id)
            .ifPresent(
                office ->
                    all.add(new Somebody(new Voice(one.id(), office.value()), one.territory())));
      }
      if (page.size() < PAGE) {
        return all;
      }
      territory = page.getLast().territory();
      name = page.getLast().name();
      id = page.getLast().id();
    }
  }
}
