package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.circulars.Audience;
import id.antarkerja.gatherings.GatheringFilling;
import id.antarkerja.gatherings.GatheringFilling.Announced;
import id.antarkerja.gatherings.GatheringFilling.Comer;
import id.antarkerja.gatherings.GatheringKind;
import id.antarkerja.gatherings.GatheringState;
import id.antarkerja.gatherings.GatheringText;
import id.antarkerja.gatherings.Gatherings;
import id.antarkerja.gatherings.Registration.Standing;
import id.antarkerja.kernel.BusinessClock;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.Officers;
import id.antarkerja.officers.Officers.OfficerRow;
import id.antarkerja.officers.Offices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A national meeting, a workshop that is nearly full, a past webinar with its certificates. */
@Component
class DemoGatherings {
  private static final long DRAWS = 70_000L;
  private static final int POSTS_FOR_ONE = 100;
  private static final int ALL = 20_000;
  private static final UUID NOBODY = new UUID(0, 0);

  private final GatheringFilling filling;
  private final Gatherings gatherings;
  private final Officers officers;
  private final Offices offices;
  private final DemoWork work;
  private final DemoStaff staff;
  private final DemoSettings settings;
  private final int posts;

  DemoGatherings(
      GatheringFilling filling,
      Gatherings gatherings,
      Officers officers,
      Offices offices,
      DemoWork work,
      DemoStaff staff,
      DemoSettings settings,
      @Value("${antarkerja.demo.posts:0}") int posts) {
    this.filling = filling;
    this.gatherings = gatherings;
    this.officers = officers;
    this.offices = offices;
    this.work = work;
    this.staff = staff;
    this.settings = settings;
    this.posts = posts;
  }

  /**
   * @param number of its own chance
   * @param days from today; negative when it was
   * @param comers how many registered or wait
   */
  private record Plan(
      int number, DemoPost by, int days, int announcedDaysAgo, int comers, DemoText text) {}

  /**
   * @param lasts days
   */
  private record DemoText(
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
      String territory) {}

  void fill(LocalDate today) {
    List<OfficerRow> all = officers.list(Scope.NATION, "", "", NOBODY, ALL);
    national(today, all);
    workshop(today, all);
    webinar(today, all);
    cancelled(today, all);
    draft(today);
    for (int i = 0; i < posts / POSTS_FOR_ONE; i++) {
      generated(today, all, i);
    }
  }

  private void national(LocalDate today, List<OfficerRow> all) {
    announce(
        today,
        all,
        new Plan(
            0,
            DemoPost.CENTRE,
            24,
            9,
            118,
            new DemoText(
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
                Scope.EVERYWHERE)),
        GatheringState.OPEN,
        null);
  }

  private void workshop(LocalDate today, List<OfficerRow> all) {
    announce(
        today,
        all.stream().filter(o -> o.territory().startsWith("32")).toList(),
        new Plan(
            1,
            DemoPost.PROVINCE,
            7,
            14,
            28,
            new DemoText(
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
                "32")),
        GatheringState.OPEN,
        null);
  }

  private void webinar(LocalDate today, List<OfficerRow> all) {
    Plan plan =
        new Plan(
            2,
            DemoPost.CENTRE,
            -12,
            30,
            64,
            new DemoText(
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
                Scope.EVERYWHERE));
    UUID id = announce(today, all, plan, GatheringState.CLOSED, null);
    // The centre has no head: its officers close the books, in their own name.
    BusinessClock.daysAgo(
        11,
        () ->
            Acting.run(
                work.officer(DemoPost.CENTRE).verified(Instant.now()),
                () -> gatherings.hold(id, gatherings.one(id).version())));
  }

  private void cancelled(LocalDate today, List<OfficerRow> all) {
    announce(
        today,
        all,
        new Plan(
            3,
            DemoPost.CENTRE,
            15,
            20,
            22,
            new DemoText(
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
                Scope.EVERYWHERE)),
        GatheringState.CANCELLED,
        "Ruang pelatihan dipakai untuk keadaan darurat; jadwal baru menyusul.");
  }

  private void draft(LocalDate today) {
    Acting dadang = work.officer(DemoPost.HEAD);
    Acting.run(
        dadang,
        () ->
            gatherings.draft(
                draw(4).id(DemoStaff.EPOCH),
                text(
                    today.plusDays(20),
                    new DemoText(
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
                        "3215"))));
  }

  private void generated(LocalDate today, List<OfficerRow> all, int number) {
    Draw draw = draw(100L + number);
    String topic =
        draw.of(
            "kunjungan ke pemberi kerja",
            "layanan disabilitas",
            "bimbingan jabatan",
            "pencocokan",
            "data IPK",
            "penempatan antardaerah");
    GatheringKind kind = draw.of(GatheringKind.values());
    boolean afar = kind == GatheringKind.WEBINAR;
    int days = draw.between(-400, 60);
    announce(
        today,
        all,
        new Plan(
            100 + number,
            draw.of(DemoPost.CENTRE, DemoPost.PROVINCE),
            days == 0 ? 1 : days,
            Math.max(0, -days) + draw.between(10, 40),
            draw.between(8, 60),
            new DemoText(
                kind,
                "Berbagi pengalaman: " + topic + " (" + (number + 1) + ")",
                "Praktik, angka, dan tanya jawab tentang **" + topic + "**.",
                afar ? null : "Ruang rapat dinas",
                afar ? "https://rapat.example.go.id/" + number : null,
                LocalTime.of(draw.between(8, 13), 0),
                LocalTime.of(15, 0),
                1,
                draw.chance(0.5) ? draw.between(20, 80) : null,
                null,
                null,
                "Sekretariat komunitas",
                Scope.EVERYWHERE)),
        days < 0 ? GatheringState.HELD : GatheringState.OPEN,
        null);
  }

  private UUID announce(
      LocalDate today,
      List<OfficerRow> among,
      Plan plan,
      GatheringState state,
      @Nullable String cancelledReason) {
    Acting by = work.officer(plan.by());
    Draw draw = draw(plan.number());
    LocalDate day = today.plusDays(plan.days());
    GatheringText text = text(day, plan.text());
    var one =
        new Announced(
            draw.id(DemoStaff.EPOCH),
            by.requireOffice(),
            by.territory(),
            OfficeZone.WIB,
            Objects.requireNonNull(by.actor().id()),
            state,
            text,
            at(today.minusDays(plan.announcedDaysAgo()), LocalTime.of(9, 0)),
            cancelledReason);
    filling.announce(one);
    filling.come(one, comers(among, plan, text, draw));
    return one.id();
  }

  /**
   * Ratna and Dadang come to the meeting and were at the webinar; the workshop is still to be
   * found.
   */
  private List<Comer> comers(List<OfficerRow> among, Plan plan, GatheringText text, Draw draw) {
    List<OfficerRow> shuffled = new ArrayList<>(among);
    Collections.shuffle(shuffled, new Random(settings.seed() + plan.number()));
    Set<OfficerRow> first = new LinkedHashSet<>();
    UUID ratna = staff.posts().get(DemoPost.OFFICER);
    UUID dadang = staff.posts().get(DemoPost.HEAD);
    boolean known = plan.number() == 0 || plan.number() == 2;
    shuffled.stream()
        .filter(o -> known && (o.id().equals(ratna) || o.id().equals(dadang)))
        .forEach(first::add);
    shuffled.stream().filter(o -> !staff.posts().containsValue(o.id())).forEach(first::add);
    int places = text.capacity() == null ? Integer.MAX_VALUE : text.capacity();
    List<Comer> comers = new ArrayList<>();
    for (OfficerRow officer : first) {
      if (comers.size() == plan.comers()) {
        break;
      }
      boolean place = comers.size() < places;
      boolean there = plan.days() < 0 && place && (comers.size() < 2 || draw.chance(0.85));
      UUID office = offices.byTerritory(officer.territory()).orElseThrow().id().value();
      comers.add(
          new Comer(
              officer.id(),
              office,
              place ? Standing.REGISTERED : Standing.WAITING,
              there ? text.startsAt().plusSeconds(draw.between(-1_500, 1_500)) : null));
    }
    return comers;
  }

  private static GatheringText text(LocalDate day, DemoText text) {
    Instant starts = at(day, text.from());
    return new GatheringText(
        text.kind(),
        text.title(),
        text.description(),
        text.place(),
        text.link(),
        starts,
        at(day.plusDays(text.lasts() - 1L), text.until()),
        null,
        starts,
        text.capacity(),
        text.hours(),
        text.speakers(),
        text.contact(),
        new Audience(text.territory(), null, List.of(), List.of()));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(OfficeZone.WIB.zone()).toInstant();
  }

  private Draw draw(long number) {
    return Draw.of(settings.seed(), Draw.Stream.OFFICERS, DRAWS + number);
  }
}
