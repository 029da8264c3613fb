package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.circulars.Audience;
import id.antarkerja.circulars.CircularFilling;
import id.antarkerja.circulars.CircularFilling.Answer;
import id.antarkerja.circulars.CircularFilling.Past;
import id.antarkerja.circulars.CircularText;
import id.antarkerja.circulars.Circulars;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.registry.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A handful of circulars to the invented officers: some have answered, some have not. */
@Component
class DemoCirculars {
  private static final long DRAWS = 60_000L;
  private static final LocalTime MORNING = LocalTime.of(9, 15);

  private final CircularFilling filling;
  private final Circulars circulars;
  private final DemoStaff staff;
  private final DemoWork work;
  private final DemoSettings settings;

  DemoCirculars(
      CircularFilling filling,
      Circulars circulars,
      DemoStaff staff,
      DemoWork work,
      DemoSettings settings) {
    this.filling = filling;
    this.circulars = circulars;
    this.staff = staff;
    this.work = work;
    this.settings = settings;
  }

  void fill(LocalDate today) {
    LocalDate late = today.minusDays(4);
    send(
        today,
        new Sent(0, DemoPost.CENTRE, 21, 0.88, 0.06, null),
        new CircularText(
            "Kelengkapan laporan IPK III/1 triwulan ini",
            """
            Laporan IPK III/1 disusun dari catatan layanan. Mohon periksa sebelum tanggal tutup:

            1. pencari kerja yang sudah bekerja dicatat **penempatannya**;
            2. lowongan yang sudah terisi ditutup;
            3. kartu AK/I yang kedaluwarsa diperpanjang atau diakhiri.

            Angka yang tidak cocok disampaikan ke provinsi, bukan diubah di luar sistem.""",
            true,
            late,
            all(Scope.EVERYWHERE)));
    send(
        today,
        new Sent(1, DemoPost.CENTRE, 6, 0.42, 0.2, null),
        new CircularText(
            "Uji kompetensi pengantar kerja Ahli Muda dan Ahli Madya",
            """
            Pendaftaran uji kompetensi dibuka sampai tenggat surat ini.

            - Syarat: jenjang dan pangkat di **Data saya** sudah benar.
            - Tempat: Jakarta, Surabaya, Makassar.
            - Biaya ditanggung unit kerja.

            > Yang sudah mendaftar lewat kantornya tidak perlu mendaftar lagi.""",
            true,
            today.plusDays(10),
            new Audience(
                Scope.EVERYWHERE,
                OfficerKind.CIVIL_SERVANT,
                List.of(Level.MUDA, Level.MADYA),
                List.of())));
    send(
        today,
        new Sent(2, DemoPost.PROVINCE, 3, 0, 0.35, null),
        new CircularText(
            "Bursa kerja Jawa Barat: meja layanan disabilitas",
            """
            Bursa kerja tahun ini menyediakan meja layanan bagi penyandang disabilitas. \
            Kantor yang mengirim petugas cukup memberi tahu provinsi.

            Keterangan umum: [kemnaker.go.id](https://kemnaker.go.id).""",
            false,
            null,
            all("32")));
    send(
        today,
        new Sent(
            3, DemoPost.CENTRE, 12, 0, 0.5, "Tanggal berlakunya keliru; surat pengganti menyusul."),
        new CircularText(
            "Perubahan format kartu AK/I",
            "Format kartu AK/I berubah mulai bulan depan.",
            true,
            today.plusDays(30),
            all(Scope.EVERYWHERE)));
    send(
        today,
        new Sent(4, DemoPost.HEAD, 1, 0, 0, null),
        new CircularText(
            "Jadwal piket loket akhir tahun",
            """
            Loket tetap buka pada hari kerja. Piket dibagi dua orang setiap hari.

            ## Yang berhalangan
            Sampaikan paling lambat tenggat surat ini, beserta nama pengganti.""",
            true,
            today.plusDays(3),
            all("3215")));
    Acting.run(
        work.officer(DemoPost.HEAD),
        () ->
            circulars.draft(
                draw(5).id(DemoStaff.EPOCH),
                new CircularText(
                    "Kunjungan ke BKK bulan depan",
                    "Mohon setiap petugas memilih satu sekolah.",
                    true,
                    today.plusDays(14),
                    all("3215"))));
  }

  /**
   * @param daysAgo when it was sent
   * @param acked share of those who acknowledged
   * @param read share of those who only opened it
   */
  private record Sent(
      int number,
      DemoPost by,
      int daysAgo,
      double acked,
      double read,
      @Nullable String withdrawnReason) {}

  private static Audience all(String territory) {
    return new Audience(territory, null, List.of(), List.of());
  }

  private void send(LocalDate today, Sent sent, CircularText text) {
    Acting by = work.officer(sent.by());
    LocalDate on = today.minusDays(sent.daysAgo());
    Instant at = on.atTime(MORNING).atZone(OfficeZone.WIB.zone()).toInstant();
    Draw draw = draw(sent.number());
    UUID id = draw.id(DemoStaff.EPOCH);
    List<UUID> recipients =
        filling.send(
            new Past(
                id,
                by.requireOffice(),
                by.territory(),
                Objects.requireNonNull(by.actor().id()),
                text,
                at,
                on,
                sent.withdrawnReason()));
    // Whoever takes one of these places finds something that still waits.
    Map<DemoPost, UUID> posts = staff.posts();
    List<Answer> answers = new ArrayList<>();
    for (UUID officer : recipients) {
      double share = draw.share();
      int days = draw.between(0, sent.daysAgo());
      int minutes = draw.between(1, 400);
      boolean waits = posts.containsValue(officer) && sent.number() > 0;
      Instant read = at.plus(Duration.ofDays(days)).plus(Duration.ofMinutes(minutes));
      boolean past = read.isBefore(today.atStartOfDay(OfficeZone.WIB.zone()).toInstant());
      if (waits || !past) {
        continue;
      }
      if (share < sent.acked()) {
        answers.add(new Answer(officer, read, read, on.plusDays(days)));
      } else if (share < sent.acked() + sent.read()) {
        answers.add(new Answer(officer, read, null, null));
      }
    }
    filling.answered(id, answers);
  }

  private Draw draw(int number) {
    return Draw.of(settings.seed(), Draw.Stream.OFFICERS, DRAWS + number);
  }
}
