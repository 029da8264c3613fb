package id.antarkerja.demo;

import id.antarkerja.access.Scope;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.Officers;
import id.antarkerja.officers.Officers.OfficerRow;
import id.antarkerja.talk.TalkFilling;
import id.antarkerja.talk.TalkFilling.Line;
import id.antarkerja.talk.TalkFilling.Talk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** As many messages as are wanted, to see how pages stand it: pairs, and some large groups. */
@Component
class DemoTalkMany {
  private static final long DRAWS = 500_000L;
  private static final int AT_ONCE = 500;
  private static final int PAGE = 1_000;
  private static final int DAYS = 400;

  /** Whoever takes one of the places of the demo has much to read. */
  private static final double WITH_A_POST = 0.03;

  private static final double IN_A_GROUP = 0.1;

  private static final String[] BEGINNINGS = {
    "Selamat pagi,",
    "Mohon izin,",
    "Sekadar info:",
    "Bapak/Ibu,",
    "Terima kasih,",
    "Siap,",
    "Menurut saya",
    "Untuk minggu depan,",
    "Dari kantor kami:",
    "Soal yang kemarin:"
  };

  private static final String[] MIDDLES = {
    "data penempatan triwulan ini sudah lengkap",
    "kunjungan ke perusahaan dijadwalkan ulang",
    "lowongan operator produksi masih terbuka",
    "pelatihan barista dibuka lagi bulan depan",
    "tiga pencari kerja belum melapor",
    "bursa kerja sekolah perlu tambahan petugas",
    "surat pengantar bisa diambil di loket",
    "laporan wajib lowongan sudah diterima",
    "penyuluhan jabatan di desa berjalan lancar",
    "calon perawat menunggu hasil wawancara"
  };

  private static final String[] ENDS = {
    ".",
    ". Mohon dicek.",
    ". Kalau ada yang kurang, kabari ya.",
    ". Lampirannya menyusul.",
    "; saya tunggu kabarnya.",
    ". Tolong diteruskan ke petugas lain.",
    ". Sudah **selesai**.",
    ". Apakah ada kendala?"
  };

  private final TalkFilling filling;
  private final Officers officers;
  private final DemoStaff staff;
  private final DemoSettings settings;
  private final int wanted;

  /**
   * @param wanted {@code antarkerja.demo.messages}
   */
  DemoTalkMany(
      TalkFilling filling,
      Officers officers,
      DemoStaff staff,
      DemoSettings settings,
      @Value("${antarkerja.demo.messages:0}") int wanted) {
    this.filling = filling;
    this.officers = officers;
    this.staff = staff;
    this.settings = settings;
    this.wanted = wanted;
  }

  void fill(LocalDate today) {
    if (wanted <= 0) {
      return;
    }
    List<UUID> all = all();
    List<UUID> posts = List.copyOf(staff.posts().values());
    Instant end = today.atStartOfDay(OfficeZone.WIB.zone()).toInstant();
    Set<Set<UUID>> pairs = new HashSet<>(pairsOfPosts(posts));
    List<Talk> talks = new ArrayList<>();
    int written = 0;
    for (int number = 0; written < wanted; number++) {
      Talk talk = talk(number, all, posts, pairs, end);
      if (talk != null) {
        written += talk.lines().size();
        talks.add(talk);
      }
      if (talks.size() == AT_ONCE || written >= wanted) {
        filling.fill(talks);
        talks.clear();
      }
    }
  }

  /** Among themselves they have the conversations that were written by hand. */
  private static List<Set<UUID>> pairsOfPosts(List<UUID> posts) {
    List<Set<UUID>> pairs = new ArrayList<>();
    posts.forEach(one -> posts.forEach(other -> pairs.add(Set.copyOf(List.of(one, other)))));
    return pairs;
  }

  private List<UUID> all() {
    List<UUID> all = new ArrayList<>();
    OfficerRow last = null;
    List<OfficerRow> page;
    do {
      page =
          last == null
              ? officers.list(Scope.NATION, "", "", new UUID(0, 0), PAGE)
              : officers.list(Scope.NATION, last.territory(), last.name(), last.id(), PAGE);
      page.forEach(row -> all.add(row.id()));
      last = page.isEmpty() ? null : page.getLast();
    } while (page.size() == PAGE);
    return all;
  }

  private @Nullable Talk talk(
      int number, List<UUID> all, List<UUID> posts, Set<Set<UUID>> pairs, Instant end) {
    Draw draw = Draw.of(settings.seed(), Draw.Stream.OFFICERS, DRAWS + number);
    boolean group = draw.chance(IN_A_GROUP);
    Set<UUID> members = new LinkedHashSet<>();
    members.add(draw.chance(WITH_A_POST) ? any(draw, posts) : any(draw, all));
    int size = group ? draw.between(5, 40) : 2;
    while (members.size() < size) {
      members.add(any(draw, all));
    }
    if (!group && !pairs.add(Set.copyOf(members))) {
      return null;
    }
    List<UUID> whom = List.copyOf(members);
    int count = group ? draw.between(20, 160) : draw.between(2, 24);
    Instant at = end.minus(Duration.ofMinutes(draw.between(count * 60, DAYS * 24 * 60)));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(new Line(draw.id(at.toEpochMilli()), any(draw, whom), at, words(draw)));
      at = at.plus(Duration.ofMinutes(draw.between(1, 60)));
    }
    Map<UUID, Integer> unread = new HashMap<>();
    whom.forEach(
        one -> {
          if (draw.chance(0.15)) {
            unread.put(one, draw.between(1, Math.min(count, 6)));
          }
        });
    String name = group ? "Grup " + draw.of(MIDDLES).split(" ", 3)[0] + " " + number : null;
    return new Talk(draw.id(DemoStaff.EPOCH), name, whom, lines, unread);
  }

  private static UUID any(Draw draw, List<UUID> from) {
    return from.get(draw.between(0, from.size() - 1));
  }

  private static String words(Draw draw) {
    return draw.of(BEGINNINGS) + " " + draw.of(MIDDLES) + draw.of(ENDS);
  }
}
