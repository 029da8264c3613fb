package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.demo.PracticeTexts.Written;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import id.antarkerja.practices.NewMeasure;
import id.antarkerja.practices.Origin;
import id.antarkerja.practices.PracticeFilling;
import id.antarkerja.practices.PracticeFilling.By;
import id.antarkerja.practices.PracticeFilling.Past;
import id.antarkerja.practices.PracticeFilling.PastTrial;
import id.antarkerja.practices.PracticeText;
import id.antarkerja.practices.TargetGroup;
import id.antarkerja.practices.TrialState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A library with a handful of practices, offices that repeat them, and three months' selections.
 */
@Component
class DemoPractices {
  private static final long DRAWS = 80_000L;
  private static final LocalTime MORNING = LocalTime.of(10, 20);
  private static final int TRIALS_OF_ONE = 4;
  private static final int POSTS_PER_PRACTICE = 100;
  private static final List<String> LEARNT =
      List.of(
          "Berhasil bila satu orang memegangnya sampai selesai; saat bergantian, langkah ketiga"
              + " terlewat.",
          "Angkanya naik pada bulan pertama, lalu kembali sedikit. Kami tetap meneruskan tanpa"
              + " langkah terakhir.",
          "Di tempat kami sinyal lemah, jadi pesan diganti papan pengumuman desa.",
          "Kami berhenti: dua petugas pindah dan tidak ada yang meneruskan. Hasilnya tidak bisa"
              + " dipercaya.");

  private final PracticeFilling filling;
  private final DemoStaff staff;
  private final DemoWork work;
  private final DemoSettings settings;
  private final Offices offices;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final int generated;

  /**
   * @param posts {@code antarkerja.demo.posts}: of a large world, a hundredth are practices
   */
  DemoPractices(
      PracticeFilling filling,
      DemoStaff staff,
      DemoWork work,
      DemoSettings settings,
      Offices offices,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      @Value("${antarkerja.demo.posts:0}") int posts) {
    this.filling = filling;
    this.staff = staff;
    this.work = work;
    this.settings = settings;
    this.offices = offices;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.generated = posts / POSTS_PER_PRACTICE;
  }

  void fill(LocalDate today) {
    transaction.executeWithoutResult(status -> write(today));
  }

  private void write(LocalDate today) {
    List<By> elsewhere = elsewhere();
    List<Written> ours = PracticeTexts.ofOurs(today, post -> by(post).office());
    int number = 0;
    for (Written one : ours) {
      UUID id = written(number, one, today, true);
      select(number, id, today);
      number++;
    }
    for (Written one : PracticesAbroad.all()) {
      written(number++, one, today, true);
    }
    written(number++, waiting(today), today, false);
    for (int i = 0; i < generated && !elsewhere.isEmpty(); i++) {
      written(
          number++,
          PracticeVariations.another(i, ours.get(i % ours.size()), draw(2_000L + i), today),
          today,
          true);
    }
    for (int i = 0; i < ours.size(); i++) {
      repeat(i, ours.get(i), elsewhere, today);
    }
  }

  private UUID written(int number, Written one, LocalDate today, boolean published) {
    UUID id = id(number);
    filling.written(
        new Past(
            id,
            by(one.by()),
            published ? reviewer(one.by()) : null,
            at(today.minusDays(one.daysAgo())),
            one.text(),
            one.measures()));
    return id;
  }

  /** Nobody reviews their own. */
  private UUID reviewer(DemoPost author) {
    return by(author == DemoPost.CENTRE ? DemoPost.SECOND_ADMIN : DemoPost.CENTRE).officer();
  }

  private void select(int number, UUID practice, LocalDate today) {
    if (number < 3) {
      LocalDate month = today.withDayOfMonth(1).minusMonths(number);
      filling.selected(
          practice,
          month,
          1,
          List.of(
                  "Murah, bisa dimulai minggu depan, dan angkanya dihitung sistem.",
                  "Menjawab keluhan yang paling sering kami dengar tentang bursa kerja.",
                  "Menjaga orang tetap bekerja sama pentingnya dengan menempatkannya.")
              .get(number),
          by(DemoPost.CENTRE).officer(),
          at(month));
    }
  }

  /** Each was repeated by some: most with a gain, some with none, one that stopped. */
  private void repeat(int number, Written one, List<By> elsewhere, LocalDate today) {
    NewMeasure.@Nullable Told measure =
        one.measures().stream()
            .filter(NewMeasure.Told.class::isInstance)
            .map(NewMeasure.Told.class::cast)
            .findFirst()
            .orElse(null);
    UUID line =
        jdbc.sql(
                """
                select m.line from practices.measures m
                  join practices.versions v on v.id = m.version_id
                 where v.practice_id = :id and m.metric is null order by m.place limit 1
                """)
            .param("id", id(number))
            .query(UUID.class)
            .single();
    for (int i = 0; i < Math.min(TRIALS_OF_ONE, elsewhere.size()) && measure != null; i++) {
      Draw draw = draw(500L + number * 10 + i);
      boolean running = i == 0;
      boolean stopped = i == TRIALS_OF_ONE - 1;
      LocalDate started = today.minusDays(draw.between(60, 190));
      double better = stopped ? -0.06 : draw.between(2, 45) / 100.0;
      filling.tried(
          new PastTrial(
              draw.id(DemoStaff.EPOCH),
              id(number),
              elsewhere.get((number * TRIALS_OF_ONE + i) % elsewhere.size()),
              region(elsewhere.get((number * TRIALS_OF_ONE + i) % elsewhere.size())),
              running ? TrialState.TRYING : stopped ? TrialState.STOPPED : TrialState.DONE,
              started,
              i == 1 ? "Dimulai di satu loket saja, sebulan kemudian di semua loket." : null,
              running ? null : today.minusDays(draw.between(3, 30)),
              running ? null : LEARNT.get((number + i) % (LEARNT.size() - 1) + (stopped ? 1 : 0)),
              running
                  ? List.of()
                  : List.of(PracticeVariations.again(measure, line, better, draw, today))));
    }
  }

  /** Something for whoever takes a moderator's place. */
  private Written waiting(LocalDate today) {
    Origin where =
        new Origin.Here(
            "3215", by(DemoPost.HEAD).office(), today.minusDays(150), today.minusDays(25));
    return new Written(
        DemoPost.HEAD,
        2,
        new PracticeText(
            "Kunjungan pabrik bersama wali kelas",
            "Sekolah mengajarkan mesin yang sudah tidak dipakai pabrik di sekitarnya.",
            List.of(TargetGroup.SCHOOL_LEAVERS, TargetGroup.EMPLOYERS),
            List.of(
                "Pilih satu pabrik dan dua sekolah.",
                "Wali kelas ikut satu giliran penuh, bukan tur satu jam.",
                "Tulis lima hal yang berbeda dari pelajaran.",
                "Bahas di rapat kurikulum bulan itu juga."),
            where,
            45,
            1_200_000L,
            "Kendaraan sekolah",
            "Pabrik lebih terbuka setelah kunjungan kedua.",
            true),
        List.of(
            PracticeTexts.told(
                null,
                "Siswa yang diterima magang",
                "orang per semester",
                true,
                "12",
                "20",
                PracticeTexts.months(today, 1),
                64,
                "Surat terima dari pabrik.")));
  }

  private By by(DemoPost post) {
    Acting acting = work.officer(post);
    return new By(
        Objects.requireNonNull(staff.posts().get(post)),
        acting.requireOffice(),
        acting.territory());
  }

  private String region(By by) {
    return offices.byTerritory(by.territory()).map(Office::region).orElse("");
  }

  /** One officer each of offices all over the country, none of those who wrote. */
  private List<By> elsewhere() {
    return jdbc
        .sql(
            """
            select distinct on (a.territory) a.id as officer, a.office_id as office, a.territory
              from access.accounts a
             where a.role in ('OFFICER', 'HEAD') and a.territory ~ '^[0-9]{4}$'
               and a.territory not in ('3215', '3216')
             order by a.territory, a.id
            """)
        .query(By.class)
        .list()
        .stream()
        .filter(one -> Math.floorMod(one.territory().hashCode(), 7) == 0)
        .toList();
  }

  private UUID id(int number) {
    return draw(number).id(DemoStaff.EPOCH);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(MORNING).atZone(OfficeZone.WIB.zone()).toInstant();
  }

  private Draw draw(long number) {
    return Draw.of(settings.seed(), Draw.Stream.OFFICERS, DRAWS + number);
  }
}
