package id.antarkerja.demo;

import id.antarkerja.demo.PracticeTexts.Written;
import id.antarkerja.practices.NewMeasure;
import id.antarkerja.practices.Origin;
import id.antarkerja.practices.PracticeText;
import id.antarkerja.practices.TargetGroup;
import java.util.List;

/**
 * What public employment services elsewhere do, summarised in our own words; every number is the
 * source's. A year that the source does not name is the one in which it was read.
 */
final class PracticesAbroad {
  private static final int READ = 2026;

  private PracticesAbroad() {}

  static List<Written> all() {
    return List.of(
        abroad(
            30,
            "Orang memilih sendiri jam pertemuan pertamanya",
            """
            Dipanggil pada jam yang ditentukan, hampir seperempat orang tidak datang pada \
            pertemuan pertama.""",
            List.of(TargetGroup.LONG_SEEKING, TargetGroup.EVERYBODY),
            List.of(
                "Sebelum mengundang, sistem memeriksa apakah jamnya cukup.",
                "Undangan lewat pesan dan surel, orang memilih jamnya sendiri.",
                "Ada pengingat pada hari ketiga dan telepon bagi yang tidak memilih."),
            new Origin.Abroad(
                "Prancis",
                "rdv-insertion, Plateforme de l'inclusion",
                "https://inclusion.gouv.fr/blog/reduire-delais-orientation-rsa-2-leviers",
                READ),
            """
            Dipakai di 35 département, lebih dari 30.000 pertemuan sebulan; menunggu sampai \
            pertemuan pertama berkurang 7,5 hari.""",
            List.of(
                PracticeTexts.told(
                    null,
                    "Tidak datang pada pertemuan pertama",
                    "persen",
                    false,
                    "23.8",
                    "11.2",
                    null,
                    null,
                    "Yang dipanggil pada jam tertentu dibanding yang memilih sendiri."))),
        abroad(
            60,
            "Pemberi kerja yang diam: jawaban siap pakai",
            """
            Pemberi kerja jarang menjawab permintaan singkat untuk mengenal pekerjaan, sehingga \
            orang menyerah.""",
            List.of(TargetGroup.EMPLOYERS, TargetGroup.SCHOOL_LEAVERS),
            List.of(
                "Pemberi kerja menjawab dengan kalimat siap pakai, satu sentuhan.",
                "Orang diberi tahu berapa permintaan yang biasanya diperlukan untuk satu jawaban.",
                "Perusahaan dengan banyak permintaan tanpa jawaban tidak ditampilkan dulu."),
            new Origin.Abroad(
                "Prancis",
                "Immersion Facilitée",
                "https://github.com/Immersion-Facilitee/immersion-facile/issues/1118",
                2024),
            "Pada Juli 2026 kira-kira satu dari tiga permintaan dijawab.",
            List.of(
                PracticeTexts.told(
                    null,
                    "Permintaan yang dijawab",
                    "persen",
                    true,
                    "17",
                    "33",
                    null,
                    null,
                    "Januari 2024 dibanding Juli 2026; angka kedua adalah sepertiga yang"
                        + " dibulatkan."))),
        abroad(
            90,
            "Kunjungan ke perusahaan dengan penyaringan calon",
            "Lowongan yang tidak dilaporkan hanya ditemukan bila petugas datang.",
            List.of(TargetGroup.EMPLOYERS),
            List.of(
                "Petugas mengunjungi perusahaan yang mungkin membuka lowongan.",
                "Calon disaring dulu, hanya yang cocok yang diajukan.",
                "Hasil kunjungan dicatat agar rekan tidak datang dua kali."),
            new Origin.Abroad(
                "Prancis", "Innovation Growth Lab", "https://innovationgrowthlab.org", READ),
            "Menurut penelitiannya, penyaringan calon adalah kuncinya.",
            List.of(
                PracticeTexts.told(
                    null,
                    "Lowongan",
                    "indeks, tanpa kunjungan = 100",
                    true,
                    "100",
                    "130",
                    null,
                    null,
                    "Uji acak: perusahaan yang dikunjungi dibanding yang tidak."),
                PracticeTexts.told(
                    null,
                    "Pengangkatan tetap",
                    "indeks, tanpa kunjungan = 100",
                    true,
                    "100",
                    "109",
                    null,
                    null,
                    "Uji acak: perusahaan yang dikunjungi dibanding yang tidak."))),
        abroad(
            130,
            "Tanpa data lengkap, tidak ada skor",
            "Skor peluang dari data yang bolong menyesatkan petugas dan orangnya.",
            List.of(TargetGroup.EVERYBODY),
            List.of(
                "Peluang bekerja dihitung setiap hari hanya untuk berkas yang lengkap.",
                "Berkas yang belum lengkap menampilkan apa yang kurang, bukan skor.",
                "Penilaian petugas sendiri selalu lebih kuat daripada skor."),
            new Origin.Abroad(
                "Belgia (Flandria)",
                "VDAB",
                "https://arvastat.vdab.be/help/wzw_afstand.html",
                READ),
            "Yang dihitung: peluang bekerja paling sedikit 28 hari dalam enam bulan.",
            List.of()),
        abroad(
            170,
            "Layar diputar ke orangnya: tutup dulu yang bukan miliknya",
            """
            Petugas memutar layar agar orang ikut melihat, dan tanpa sengaja memperlihatkan data \
            orang lain atau catatan mentah.""",
            List.of(TargetGroup.EVERYBODY),
            List.of(
                "Sebelum memutar layar, tutup daftar dan catatan.",
                "Buka hanya halaman rencana orang itu.",
                "Setelah selesai, kembalikan layar sebelum membuka berkas lain."),
            new Origin.Abroad(
                "Jerman",
                "Dolata dan kawan-kawan, arXiv 2409.09457",
                "https://arxiv.org/abs/2409.09457",
                2024),
            "Penelitiannya menggambarkan masalahnya; langkah di atas adalah kesimpulan kami.",
            List.of()));
  }

  private static Written abroad(
      int daysAgo,
      String title,
      String problem,
      List<TargetGroup> groups,
      List<String> steps,
      Origin source,
      String story,
      List<NewMeasure> measures) {
    return new Written(
        DemoPost.CENTRE,
        daysAgo,
        new PracticeText(title, problem, groups, steps, source, null, null, null, story, true),
        measures);
  }
}
