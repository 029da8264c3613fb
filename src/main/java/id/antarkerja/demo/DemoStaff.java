package id.antarkerja.demo;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.kernel.Digests;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.NewOfficer;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficeKind;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.Officers;
import id.antarkerja.officers.Offices;
import id.antarkerja.signin.Factors;
import id.antarkerja.signin.Totp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The officers of the invented country, in the shares of {@link StaffPlan}, and their offices. */
@Component
class DemoStaff {
  static final String SCHOOL = "3215i00001";
  static final String HONG_KONG = "xHKG";

  /** Midnight UTC of 1 January 2026, for ids that come out the same every time. */
  static final long EPOCH = 1_767_225_600_000L;

  private static final double SIGNED_IN = 0.85;

  private final Offices offices;
  private final Officers officers;
  private final Classifications classifications;
  private final PasswordEncoder passwords;
  private final DemoSettings settings;
  private final Factors factors;
  private final DemoInstitutions institutions;
  private final DemoRegistry registry;
  private final Accounts accounts;

  DemoStaff(
      Offices offices,
      Officers officers,
      Classifications classifications,
      PasswordEncoder passwords,
      DemoSettings settings,
      Factors factors,
      DemoInstitutions institutions,
      DemoRegistry registry,
      Accounts accounts) {
    this.offices = offices;
    this.officers = officers;
    this.classifications = classifications;
    this.passwords = passwords;
    this.settings = settings;
    this.factors = factors;
    this.institutions = institutions;
    this.registry = registry;
    this.accounts = accounts;
  }

  /** Who sits on each post, with ids that follow from the seed. */
  Map<DemoPost, UUID> posts() {
    Map<DemoPost, UUID> ids = new EnumMap<>(DemoPost.class);
    for (DemoPost post : DemoPost.values()) {
      ids.put(post, draw(post.ordinal()).id(EPOCH));
    }
    return ids;
  }

  /** Of the code generator of a post: as public as everything here, and as unlike anything real. */
  String secret(DemoPost post) {
    byte[] seed = Digests.sha256("demo " + settings.seed() + post);
    return Totp.base32(Arrays.copyOf(seed, 20));
  }

  void enter(LocalDate today) {
    openOffices();
    List<Colleague> colleagues = new ArrayList<>();
    String hash = passwords.encode(DemoPost.PASSPHRASE);
    Map<UUID, NewOfficer> all = new LinkedHashMap<>();
    Map<UUID, String> hashes = new LinkedHashMap<>();
    posts()
        .forEach(
            (post, id) -> {
              colleagues.add(colleague(id, post, today));
              hashes.put(id, hash);
            });
    others(colleagues, today);
    colleagues.forEach(colleague -> all.put(colleague.id(), colleague.officer()));
    officers.enterAll(all, hashes);
    // Most colleagues have signed in some time; nobody can take their place here.
    List<UUID> others = all.keySet().stream().filter(id -> !hashes.containsKey(id)).toList();
    for (int i = 0; i < others.size(); i++) {
      if (draw(50_000L + i).chance(SIGNED_IN)) {
        accounts.opened(others.get(i));
      }
    }
    Map<UUID, String> secrets = new LinkedHashMap<>();
    posts().forEach((post, id) -> secrets.put(id, secret(post)));
    factors.enrolAll(secrets);
    registry.fill(colleagues, today);
  }

  /** Somebody of the registry, as they are entered and what has become of them. */
  record Colleague(UUID id, NewOfficer officer, String territory, Career career) {
    Colleague(UUID id, NewOfficer officer, String territory, Career career, LocalDate since) {
      this(
          id,
          new NewOfficer(
              officer.kind(),
              officer.name(),
              officer.email(),
              officer.role(),
              officer.office(),
              since),
          territory,
          career);
    }
  }

  private Colleague colleague(UUID id, DemoPost post, LocalDate today) {
    Draw draw = draw(30_000L + post.ordinal());
    Career career = Career.of(draw, post.sex(), draw.between(30, 55), post.kind(), false, today);
    return new Colleague(
        id,
        new NewOfficer(
            post.kind(), post.officer(), post.email(), post.role(), at(post.territory())),
        post.territory(),
        career,
        career.since());
  }

  private void openOffices() {
    institutions.open();
    offices.open(OfficeKind.MISSION, "Bidang Ketenagakerjaan Hong Kong", "", HONG_KONG);
    for (Region province : classifications.provinces()) {
      offices.open(
          OfficeKind.MIGRANT_AGENCY,
          "Balai Pelindungan Pekerja Migran " + province.name(),
          province.code(),
          "b" + province.code());
    }
  }

  private void others(List<Colleague> all, LocalDate today) {
    Names names = new Names();
    int posts = all.size();
    counts()
        .forEach(
            (territory, count) -> {
              List<DemoPost> taken = DemoPost.of(territory);
              boolean headless = territory.length() == 4 && count > 2 && taken.isEmpty();
              for (int i = taken.size(); i < count; i++) {
                Role role = headless && i == 0 ? Role.HEAD : Role.OFFICER;
                all.add(other(names, territory, role, all, posts, today));
              }
            });
    DemoInstitutions.WITH_OFFICER.forEach(
        territory -> all.add(other(names, territory, Role.OFFICER, all, posts, today)));
  }

  /** Officers by territory, without school and mission, which are on top. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put(Scope.EVERYWHERE, sized(StaffPlan.MINISTRY));
    List<Region> provinces = classifications.provinces();
    int agencyHead = sized(60);
    counts.put("b", agencyHead);
    StaffPlan.shared(sized(StaffPlan.AGENCY) - agencyHead, 1, provinces, this::population)
        .forEach((province, count) -> counts.put("b" + province.code(), count));
    StaffPlan.shared(sized(StaffPlan.PROVINCES), 1, provinces, this::population)
        .forEach((province, count) -> counts.put(province.code(), count));
    StaffPlan.shared(sized(StaffPlan.REGENCIES), 0, classifications.regencies(), this::population)
        .forEach((regency, count) -> counts.put(regency.code(), count));
    return counts;
  }

  private int sized(int published) {
    return Math.toIntExact((long) published * settings.officers() / StaffPlan.ALL);
  }

  private double population(Region region) {
    Integer people = region.population();
    return people == null ? 100_000 : people;
  }

  private Colleague other(
      Names names, String territory, Role role, List<Colleague> all, int posts, LocalDate today) {
    int number = all.size() - posts;
    Draw draw = draw(10_000L + number);
    Sex sex = draw.of(Sex.values());
    int age = draw.between(26, 57);
    String name = names.draw(draw, sex, province(territory), age);
    String email =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".").replaceAll("^\\.|\\.$", "")
            + "."
            + number
            + "@antarkerja.example";
    OfficerKind kind =
        DemoInstitutions.WITH_OFFICER.contains(territory)
            ? OfficerKind.APPOINTED
            : OfficerKind.CIVIL_SERVANT;
    Career career = Career.of(draw, sex, age, kind, territory.equals(Scope.EVERYWHERE), today);
    return new Colleague(
        draw(all.size()).id(EPOCH),
        new NewOfficer(kind, name, email, role, at(territory)),
        territory,
        career,
        career.since());
  }

  static String province(String territory) {
    String digits = territory.replaceAll("[^0-9]", "");
    return digits.length() < 2 ? "31" : digits.substring(0, 2);
  }

  private id.antarkerja.officers.OfficeId at(String territory) {
    return offices.byTerritory(territory).map(Office::id).orElseThrow();
  }

  private Draw draw(long index) {
    return Draw.of(settings.seed(), Draw.Stream.OFFICERS, index);
  }
}
