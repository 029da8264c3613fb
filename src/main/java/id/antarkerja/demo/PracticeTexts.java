package id.antarkerja.demo;

import id.antarkerja.practices.NewMeasure;
import id.antarkerja.practices.Origin;
import id.antarkerja.practices.Periods;
import id.antarkerja.practices.PracticeText;
import id.antarkerja.practices.TargetGroup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the invented offices wrote of their work, and what we summarise of other countries'. */
final class PracticeTexts {
  private PracticeTexts() {}

  /**
   * A practice with its numbers.
   *
   * @param by whose it is
   * @param daysAgo when it was published
   */
  record Written(DemoPost by, int daysAgo, PracticeText text, List<NewMeasure> measures) {}

  private static PracticeText own(
      String title,
      String problem,
      List<TargetGroup> groups,
      List<String> steps,
      Origin where,
      int hours,
      long cost,
      String tools,
      String story) {
    return new PracticeText(title, problem, groups, steps, where, hours, cost, tools, story, true);
  }

  /** Three months before and three after, the last one {@code ago} months before this one. */
  static Periods months(LocalDate today, int ago) {
    YearMonth last = YearMonth.from(today).minusMonths(ago);
    return new Periods(last.minusMonths(5), last.minusMonths(3), last.minusMonths(2), last);
  }

  static NewMeasure told(
      @Nullable UUID line,
      String name,
      String unit,
      boolean rises,
      String before,
      String after,
      @Nullable Periods periods,
      @Nullable Integer people,
      String how) {
    return new NewMeasure.Told(
        line,
        name,
        unit,
        rises,
        new BigDecimal(before),
        new BigDecimal(after),
        periods,
        people,
        how);
  }

  /**
   * @param office id of the office of a post
   */
  static List<Written> ofOurs(LocalDate today, Function<DemoPost, UUID> office) {
    Origin.Here karawang = here("3215", office.apply(DemoPost.OFFICER), today, 200, 20);
    Origin.Here bekasi = here("3216", office.apply(DemoPost.NEIGHBOUR), today, 260, 60);
    Origin.Here jabar = here("32", office.apply(DemoPost.PROVINCE), today, 300, 40);
    Origin.Here school = here("3215", office.apply(DemoPost.INSTITUTION), today, 230, 30);
    Origin.Here agency = here("32", office.apply(DemoPost.AGENCY), today, 250, 35);
    Origin.Here centre = here("31", office.apply(DemoPost.CENTRE), today, 320, 45);
    return List.of(
        new Written(
            DemoPost.OFFICER,
            18,
            own(
                "Pencari kerja memilih sendiri jam bimbingannya",
                """
                Banyak yang tidak datang pada bimbingan pertama. Undangan kami menyebut satu jam \
                yang kami tentukan; yang bekerja serabutan atau mengasuh anak tidak bisa.

                Kursi kosong tetap memakan waktu petugas.""",
                List.of(TargetGroup.SCHOOL_LEAVERS, TargetGroup.WOMEN_HEADS),
                List.of(
                    "Buka tiga pilihan jam setiap minggu, satu di antaranya sore.",
                    "Kirim pesan berisi ketiga pilihan; balas cukup dengan angka 1, 2, atau 3.",
                    "Periksa dulu kursi yang tersisa sebelum mengirim pesan.",
                    "Ingatkan sehari sebelumnya dengan satu kalimat.",
                    "Yang tidak membalas ditelepon sekali, bukan dicoret."),
                karawang,
                60,
                150_000,
                "Templat pesan, daftar jam di papan loket",
                """
                Jam sore paling cepat penuh. Yang **tidak** berhasil: tautan ke formulir daring; \
                hampir semua membalas lewat pesan biasa."""),
            List.of(
                told(
                    null,
                    "Tidak datang pada bimbingan pertama",
                    "persen",
                    false,
                    "31",
                    "17",
                    months(today, 1),
                    214,
                    "Buku tamu bimbingan dibanding daftar undangan; yang membatalkan sebelum harinya"
                        + " tidak dihitung."),
                new NewMeasure.Counted(null, "PLACED", "3215", months(today, 1)))),
        new Written(
            DemoPost.NEIGHBOUR,
            47,
            own(
                "Bursa kerja bergelombang dengan kupon jam masuk",
                "Bursa kerja kami pernah macet dalam satu jam pertama: pelamar menumpuk di gerbang"
                    + " dan perusahaan kewalahan.",
                List.of(TargetGroup.EVERYBODY, TargetGroup.EMPLOYERS),
                List.of(
                    "Pendaftar memilih gelombang: pagi, siang, atau sore.",
                    "Kupon berisi jam masuk dan tiga perusahaan yang paling cocok.",
                    "Perusahaan memberi tahu jumlah wawancara yang sanggup per jam.",
                    "Petugas di gerbang menukar gelombang bila ada kursi."),
                bekasi,
                180,
                6_500_000,
                "Kupon cetak, pengeras suara, empat petugas gerbang",
                "Antrean terpanjang turun. Gelombang sore sepi bila angkutan umum berhenti pukul 18."),
            List.of(
                told(
                    null,
                    "Wawancara selesai pada harinya",
                    "wawancara per bursa",
                    true,
                    "410",
                    "655",
                    months(today, 2),
                    1_920,
                    "Lembar hadir setiap perusahaan, dijumlah panitia."))),
        new Written(
            DemoPost.PROVINCE,
            75,
            own(
                "Dua minggu pertama didampingi untuk pekerja disabilitas",
                "Penempatan penyandang disabilitas sering berhenti sebelum sebulan karena hal kecil"
                    + " di tempat kerja yang tidak dibicarakan.",
                List.of(TargetGroup.DISABILITY, TargetGroup.EMPLOYERS),
                List.of(
                    "Kunjungi tempat kerja sebelum hari pertama bersama orangnya.",
                    "Sepakati satu rekan kerja sebagai tempat bertanya.",
                    "Hadir setengah hari pada hari pertama, ketiga, dan kesepuluh.",
                    "Tulis penyesuaian yang disepakati, satu halaman, ditandatangani bertiga.",
                    "Telepon kedua pihak pada hari ke-30."),
                jabar,
                240,
                4_000_000,
                "Lembar penyesuaian, kendaraan dinas",
                """
                - Yang paling membantu: rekan kerja yang ditunjuk.
                - Di tempat kerja bergilir, pendamping harus ikut jam malam sekali."""),
            List.of(
                told(
                    null,
                    "Masih bekerja setelah tiga bulan",
                    "persen",
                    true,
                    "44",
                    "71",
                    months(today, 1),
                    38,
                    "Telepon kepada pekerja dan pemberi kerja pada bulan ketiga; yang tidak bisa"
                        + " dihubungi dihitung tidak bekerja."))),
        new Written(
            DemoPost.INSTITUTION,
            96,
            own(
                "Alumni setahun bekerja pulang bercerita di kelas XII",
                "Siswa melamar ke tempat yang sama semua dan mundur ketika tahu jam kerjanya.",
                List.of(TargetGroup.SCHOOL_LEAVERS),
                List.of(
                    "Undang lima alumni dari lima bidang, bukan yang paling sukses saja.",
                    "Setiap alumni membawa jadwal kerja dan slip upah tanpa nama.",
                    "Siswa menulis tiga pertanyaan sebelum acara.",
                    "Sesudahnya setiap siswa memilih dua bidang, bukan satu."),
                school,
                30,
                500_000,
                "Aula, kartu pertanyaan",
                "Pilihan bidang jadi lebih tersebar. Perlu izin atasan alumni sebulan sebelumnya."),
            List.of(
                told(
                    null,
                    "Lulusan mundur dalam sebulan pertama",
                    "orang per angkatan",
                    false,
                    "19",
                    "11",
                    months(today, 3),
                    142,
                    "Laporan penelusuran lulusan sekolah."))),
        new Written(
            DemoPost.AGENCY,
            120,
            own(
                "Klinik dokumen keliling sebelum berangkat",
                "Calon pekerja migran dari desa jauh datang ke kota tiga kali hanya untuk dokumen"
                    + " yang kurang satu.",
                List.of(TargetGroup.REMOTE_AREAS, TargetGroup.MIGRANT_RETURNEES),
                List.of(
                    "Kirim daftar dokumen bergambar ke kantor desa seminggu sebelumnya.",
                    "Datang berdua dengan pemindai dan cap.",
                    "Periksa lisensi perusahaan dan surat permintaannya di tempat, di depan keluarga.",
                    "Yang kurang dicatat dengan tanggal kunjungan berikutnya."),
                agency,
                160,
                9_000_000,
                "Kendaraan, pemindai, daftar bergambar",
                "Dua tawaran palsu ketahuan di depan keluarga. Biaya jalan adalah bagian terbesar."),
            List.of(
                told(
                    null,
                    "Kali datang ke kota sampai dokumen lengkap",
                    "kali per orang",
                    false,
                    "3.1",
                    "1.4",
                    months(today, 2),
                    187,
                    "Ditanyakan saat dokumen diterima lengkap."))),
        new Written(
            DemoPost.CENTRE,
            150,
            own(
                "Telepon balik pada hari ketiga setelah surat pengantar",
                "Setengah surat pengantar tidak pernah dijawab pemberi kerja, dan pencari kerja"
                    + " menunggu tanpa kabar.",
                List.of(TargetGroup.EMPLOYERS, TargetGroup.LONG_SEEKING),
                List.of(
                    "Pada hari ketiga, telepon bagian SDM dengan tiga pertanyaan tetap.",
                    "Catat jawabannya dengan kode, juga alasan menolak.",
                    "Kabari pencari kerja hari itu juga, apa pun jawabannya.",
                    "Perusahaan yang tiga kali diam dibahas dalam rapat mingguan."),
                centre,
                95,
                0,
                "Lembar tiga pertanyaan",
                "Alasan menolak yang paling sering: jadwal gilir. Itu masuk ke lowongan berikutnya."),
            List.of(
                told(
                    null,
                    "Surat pengantar yang dijawab dalam seminggu",
                    "persen",
                    true,
                    "38",
                    "64",
                    months(today, 1),
                    506,
                    "Catatan rujukan; yang dijawab lisan ikut dihitung."))));
  }

  private static Origin.Here here(
      String region, UUID office, LocalDate today, int fromDaysAgo, int toDaysAgo) {
    return new Origin.Here(
        region, office, today.minusDays(fromDaysAgo), today.minusDays(toDaysAgo));
  }
}
