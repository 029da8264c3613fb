package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.talk.TalkFilling;
import id.antarkerja.talk.TalkFilling.Line;
import id.antarkerja.talk.TalkFilling.Talk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the invented colleagues write to each other; some of it still waits for an answer. */
@Component
class DemoTalk {
  private static final long DRAWS = 90_000L;
  private static final LocalTime MORNING = LocalTime.of(8, 40);

  private final TalkFilling filling;
  private final DemoTalkMany many;
  private final Jobseekers jobseekers;
  private final DemoStaff staff;
  private final DemoWork work;
  private final DemoSettings settings;

  DemoTalk(
      TalkFilling filling,
      DemoTalkMany many,
      Jobseekers jobseekers,
      DemoStaff staff,
      DemoWork work,
      DemoSettings settings) {
    this.filling = filling;
    this.many = many;
    this.jobseekers = jobseekers;
    this.staff = staff;
    this.work = work;
    this.settings = settings;
  }

  private record Said(DemoPost by, int daysAgo, int minutes, String words) {}

  /** After the people of the country, of whom one is mentioned. */
  void fill(LocalDate today) {
    String person = person();
    List<Talk> talks = new ArrayList<>();
    talks.add(
        talk(
            0,
            null,
            List.of(DemoPost.HEAD, DemoPost.OFFICER),
            today,
            List.of(
                said(DemoPost.HEAD, 2, 0, "Ratna, bursa kerja SMK jadi tanggal berapa?"),
                said(
                    DemoPost.OFFICER,
                    2,
                    12,
                    "Tanggal 12, Pak. Delapan perusahaan sudah **konfirmasi**, dua lagi menunggu."),
                said(DemoPost.HEAD, 1, 5, "Baik. Tolong siapkan daftar lowongannya sebelum Jumat."),
                said(
                    DemoPost.HEAD,
                    1,
                    180,
                    """
                    Untuk daftar itu, minimal:

                    - jabatan dan jumlah
                    - pendidikan yang diminta
                    - tanggal tutup""")),
            Map.of(DemoPost.OFFICER, 2)));
    talks.add(
        talk(
            1,
            null,
            List.of(DemoPost.OFFICER, DemoPost.NEIGHBOUR),
            today,
            List.of(
                said(
                    DemoPost.OFFICER,
                    3,
                    30,
                    "Teh Neng, ada pencari kerja saya yang mau bekerja di Bekasi" + person + "."),
                said(
                    DemoPost.NEIGHBOUR,
                    3,
                    44,
                    "Kirim lewat *minta rujukan* saja ya, Teh. Berkasnya belum bisa saya buka."),
                said(DemoPost.OFFICER, 3, 50, "Siap, sudah saya kirim barusan."),
                said(
                    DemoPost.NEIGHBOUR,
                    1,
                    20,
                    "Sudah saya terima. Orangnya setuju, surat pengantar saya buat besok.")),
            Map.of(DemoPost.OFFICER, 1)));
    talks.add(
        talk(
            2,
            "Bursa kerja Karawang–Bekasi",
            List.of(DemoPost.OFFICER, DemoPost.NEIGHBOUR, DemoPost.PROVINCE, DemoPost.INSTITUTION),
            today,
            List.of(
                said(DemoPost.OFFICER, 9, 0, "Grup ini untuk persiapan bursa kerja bersama."),
                said(
                    DemoPost.PROVINCE,
                    9,
                    25,
                    "Provinsi menanggung tenda dan listrik. Kabupaten menyiapkan petugas meja."),
                said(
                    DemoPost.INSTITUTION,
                    8,
                    10,
                    "Dari BKK kami ada 140 lulusan yang siap hadir. Jam berapa sebaiknya datang?"),
                said(
                    DemoPost.NEIGHBOUR,
                    8,
                    40,
                    """
                    Usul pembagian:

                    1. pukul 08.00: Karawang
                    2. pukul 10.00: Bekasi
                    3. pukul 13.00: umum"""),
                said(DemoPost.PROVINCE, 1, 15, "@Ratna tolong unggah denah mejanya ke sini.")),
            Map.of(DemoPost.OFFICER, 1, DemoPost.INSTITUTION, 2)));
    talks.add(
        talk(
            3,
            "Penempatan luar negeri Jawa Barat",
            List.of(DemoPost.AGENCY, DemoPost.MISSION, DemoPost.PROVINCE, DemoPost.OFFICER),
            today,
            List.of(
                said(
                    DemoPost.AGENCY,
                    12,
                    0,
                    "Ada tawaran perawat lansia yang meminta biaya di muka. Jangan diteruskan dulu."),
                said(
                    DemoPost.MISSION,
                    12,
                    95,
                    "Nama pemberi kerjanya tidak terdaftar di Hong Kong. Saya cek lagi besok pagi."),
                said(DemoPost.OFFICER, 11, 5, "Dua warga sudah kami beri tahu, terima kasih."),
                said(
                    DemoPost.MISSION,
                    10,
                    20,
                    "Pasti penipuan: alamatnya ruko kosong. Laporannya sudah di polisi setempat.")),
            Map.of(DemoPost.PROVINCE, 1)));
    talks.add(
        talk(
            4,
            null,
            List.of(DemoPost.CENTRE, DemoPost.PROVINCE),
            today,
            List.of(
                said(
                    DemoPost.CENTRE,
                    5,
                    0,
                    "Pak Cecep, laporan IPK III/1 dua kabupaten belum cocok dengan penempatannya."),
                said(DemoPost.PROVINCE, 5, 30, "Sedang dicek, besok sore saya kabari.")),
            Map.of()));
    talks.add(
        talk(
            5,
            null,
            List.of(DemoPost.ADMIN, DemoPost.HEAD),
            today,
            List.of(
                said(
                    DemoPost.ADMIN,
                    4,
                    0,
                    "Pak Dadang, akun petugas baru sudah saya ajukan. Mohon disetujui."),
                said(DemoPost.HEAD, 4, 60, "Sudah, terima kasih.")),
            Map.of(DemoPost.ADMIN, 1)));
    filling.fill(talks);
    many.fill(today);
  }

  /** Of somebody in Karawang, as texts mention them; nothing in a country without people. */
  private String person() {
    Acting ratna = work.officer(DemoPost.OFFICER);
    List<JobseekerSummary> found =
        Acting.get(
            ratna, () -> jobseekers.list(Scope.of(ratna.territory()), true, Long.MAX_VALUE, 1));
    return found.isEmpty() ? "" : ": #" + found.getFirst().number();
  }

  private static Said said(DemoPost by, int daysAgo, int minutes, String words) {
    return new Said(by, daysAgo, minutes, words);
  }

  private Talk talk(
      int number,
      @Nullable String name,
      List<DemoPost> members,
      LocalDate today,
      List<Said> said,
      Map<DemoPost, Integer> unread) {
    Map<DemoPost, UUID> posts = staff.posts();
    Draw draw = Draw.of(settings.seed(), Draw.Stream.OFFICERS, DRAWS + number);
    List<Line> lines =
        said.stream()
            .map(
                one ->
                    new Line(
                        draw.id(DemoStaff.EPOCH),
                        Objects.requireNonNull(posts.get(one.by())),
                        at(today, one),
                        one.words()))
            .toList();
    return new Talk(
        draw.id(DemoStaff.EPOCH),
        name,
        members.stream().map(posts::get).flatMap(Stream::ofNullable).toList(),
        lines,
        unread.entrySet().stream()
            .collect(
                Collectors.toMap(
                    one -> Objects.requireNonNull(posts.get(one.getKey())), Map.Entry::getValue)));
  }

  private static Instant at(LocalDate today, Said said) {
    return today
        .minusDays(said.daysAgo())
        .atTime(MORNING)
        .atZone(OfficeZone.WIB.zone())
        .toInstant()
        .plus(Duration.ofMinutes(said.minutes()));
  }
}
