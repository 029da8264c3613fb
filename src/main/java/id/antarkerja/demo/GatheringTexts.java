package id.antarkerja.demo;

import id.antarkerja.access.Scope;
import id.antarkerja.gatherings.GatheringKind;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What offices of the invented country say of their gatherings, on whatever day they are.
 *
 * @param lasts days
 */
record GatheringTexts(
    GatheringKind kind,
    String title,
    String description,
    @Nullable String place,
    @Nullable String link,
    LocalTime from,
    LocalTime until,
    int lasts,
    @Nullable Integer capacity,
    @Nullable Integer hours,
    @Nullable String speakers,
    String contact,
    String territory) {

  static final GatheringTexts NATIONAL =
      new GatheringTexts(
          GatheringKind.MEETING,
          "Temu nasional komunitas pengantar kerja",
          """
                Dua hari untuk saling belajar, bukan untuk pidato.

                1. **Hari pertama:** praktik baik dari sepuluh kantor, masing-masing sepuluh menit.
                2. **Hari kedua:** klinik kecil — pencocokan, kunjungan ke pemberi kerja, \
                layanan disabilitas.

                Bawa satu masalah nyata dari loket Anda; pulang membawa satu hal yang dicoba.""",
          "Balai Besar Pelatihan Vokasi, Bekasi",
          null,
          LocalTime.of(8, 30),
          LocalTime.of(16, 0),
          2,
          300,
          14,
          "Retno Palupi\nCecep Sukmana",
          "Sekretariat komunitas, retno@pusat.example",
          Scope.EVERYWHERE);

  static final GatheringTexts WORKSHOP =
      new GatheringTexts(
          GatheringKind.WORKSHOP,
          "Lokakarya membaca hasil pencocokan",
          """
                Bagaimana skor disusun, apa yang **tidak** ikut dihitung, dan kapan keputusan \
                petugas harus berbeda dari urutan.

                Peserta memakai laptop sendiri.""",
          "Aula Disnakertrans Jawa Barat, Bandung",
          null,
          LocalTime.of(9, 0),
          LocalTime.of(15, 0),
          1,
          30,
          6,
          "Cecep Sukmana",
          "Bidang penempatan, cecep@jabar.example",
          "32");

  static final GatheringTexts WEBINAR =
      new GatheringTexts(
          GatheringKind.WEBINAR,
          "Webinar: antrean AK/I turun separuh, apa yang dikerjakan",
          """
                Dua kantor bercerita bagaimana pendaftaran mandiri dan janji temu memendekkan \
                antrean loket, dengan angka sebelum dan sesudahnya.""",
          null,
          "https://rapat.example.go.id/antrean-ak1",
          LocalTime.of(13, 30),
          LocalTime.of(15, 45),
          1,
          null,
          3,
          "Ratna Ayuningtyas\nNeng Komalasari",
          "Sekretariat komunitas, retno@pusat.example",
          Scope.EVERYWHERE);

  static final GatheringTexts CANCELLED =
      new GatheringTexts(
          GatheringKind.TRAINING,
          "Pelatihan wawancara bimbingan jabatan",
          "Latihan wawancara berpasangan dengan umpan balik.",
          "Balai Besar Pelatihan Vokasi, Semarang",
          null,
          LocalTime.of(8, 0),
          LocalTime.of(16, 0),
          3,
          24,
          24,
          null,
          "Sekretariat komunitas, retno@pusat.example",
          Scope.EVERYWHERE);

  static final GatheringTexts DRAFT =
      new GatheringTexts(
          GatheringKind.WORKSHOP,
          "Belajar bersama BKK se-Karawang",
          "Setiap BKK membawa satu lowongan yang sulit terisi.",
          "SMKN 1 Karawang",
          null,
          LocalTime.of(9, 0),
          LocalTime.of(12, 0),
          1,
          25,
          null,
          null,
          "Dadang Wiguna, dadang@karawang.example",
          "3215");
}
