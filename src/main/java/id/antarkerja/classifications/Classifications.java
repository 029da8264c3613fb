package id.antarkerja.classifications;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The official lists and our own vocabulary, immutable and in memory; no method needs a
 * transaction. Region codes are undotted Kemendagri codes ("32", "3215", "321501"), occupations
 * KBJI 2014 ("8153", "8153.01"), industries KBLI 2020 ("C", "14111").
 *
 * <p>Searching never fails: text over 100 characters, control characters or broken Unicode simply
 * find nothing. A method that takes a code for arithmetic throws {@link IllegalArgumentException}
 * when it is unknown; one that shows a name answers the code itself.
 */
@Service
public class Classifications {
  /** Longest list that a look-up answers. */
  public static final int MAX_HITS = 10;

  private static final int MAX_PROPOSALS = 5;

  private final Lazy<RegionBook> regions = new Lazy<>(RegionBook::new);
  private final Lazy<OccupationBook> occupations = new Lazy<>(OccupationBook::new);
  private final Lazy<IndustryBook> industries = new Lazy<>(IndustryBook::new);
  private final Lazy<SkillBook> skills =
      new Lazy<>(() -> new SkillBook(occupations.get().unitGroups()));

  // ---- regions

  public Optional<Region> region(String code) {
    return Optional.ofNullable(regions.get().get(code));
  }

  /** A regency, city or district, by code or, where none was chosen, by its exact name. */
  public Optional<Region> place(@Nullable String code, String typed) {
    Optional<Region> found =
        code != null
            ? region(code)
            : resolveRegion(typed) instanceof Resolved.Found<Region> exact
                ? Optional.of(exact.code())
                : Optional.empty();
    return found.filter(region -> region.level() != RegionLevel.PROVINCE);
  }

  public List<Region> provinces() {
    return regions.get().below("");
  }

  /** All 514 regencies and cities in order of their codes. */
  public List<Region> regencies() {
    return regions.get().regencies();
  }

  public List<Region> regenciesOf(String province) {
    return regions.get().below(province);
  }

  public List<Region> districtsOf(String regency) {
    return regions.get().below(regency);
  }

  /** The province that a code of any level lies in. */
  public Optional<Region> provinceOf(String code) {
    return code.length() < 2 ? Optional.empty() : region(code.substring(0, 2));
  }

  /** The regency or city that a code lies in; empty for a province. */
  public Optional<Region> regencyOf(String code) {
    return code.length() < 4 ? Optional.empty() : region(code.substring(0, 4));
  }

  /** "Kabupaten Karawang"; the code itself when it is unknown. */
  public String regionName(String code) {
    return region(code).map(Region::name).orElse(code);
  }

  /** "Kabupaten Karawang, Jawa Barat"; the code itself when it is unknown. */
  public String placeName(String code) {
    return regions.get().placeOf(code);
  }

  /** 0 to 513, stable by order of codes; a district answers its regency's. */
  public short regencyIndex(String code) {
    return (short) regions.get().regencyIndex(code);
  }

  /**
   * Kilometres between the centroids of two regencies (great circle, mean earth radius); 0 within
   * one. Districts count as their regency. Not a travel distance.
   */
  public double distanceKm(String regencyA, String regencyB) {
    return regions.get().distanceKm(regencyA, regencyB);
  }

  // ---- occupations

  public Optional<Occupation> occupation(String code) {
    return Optional.ofNullable(occupations.get().get(code));
  }

  /** The title of a group or title; the code itself when it is unknown. */
  public String occupationTitle(String code) {
    return occupation(code).map(Occupation::title).orElse(code);
  }

  /** The 446 unit groups in order of their codes. */
  public List<Occupation> occupationGroups() {
    return occupations.get().unitGroups();
  }

  /** 0 to 445, stable by order of codes; a title answers its group's. */
  public short groupIndex(String code) {
    return (short) occupations.get().groupIndex(code);
  }

  /** Up to five KBJI groups for a free title, best first; suggestions, the officer decides. */
  public List<OccupationProposal> proposeOccupation(String title) {
    return occupations.get().proposer().propose(title, MAX_PROPOSALS);
  }

  // ---- industries

  public Optional<Industry> industry(String code) {
    return Optional.ofNullable(industries.get().get(code));
  }

  /** The title of a row of KBLI; the code itself when it is unknown. */
  public String industryTitle(String code) {
    return industry(code).map(Industry::title).orElse(code);
  }

  // ---- skills

  /** All skills in order of their codes. */
  public List<Skill> skills() {
    return skills.get().all();
  }

  public Optional<Skill> skill(int code) {
    return Optional.ofNullable(skills.get().get(code));
  }

  /** The skills of a 4-digit group, core ones first; empty when we know none. */
  public List<GroupSkill> skillsOfGroup(String group) {
    return skills.get().ofGroup(group);
  }

  // ---- whole lists, for the loader

  List<Region> allRegions() {
    return regions.get().all();
  }

  List<Occupation> allOccupations() {
    return occupations.get().all();
  }

  List<Industry> allIndustries() {
    return industries.get().all();
  }

  /** Builds all indexes, so that nobody waits for the first look-up. */
  void prepare() {
    regions.get().index();
    occupations.get().index();
    occupations.get().proposer();
    industries.get().index();
    skills.get().index();
  }

  // ---- look-ups as one types

  /** {@code level} null looks at all levels. */
  public List<LookupHit> searchRegions(String text, @Nullable RegionLevel level) {
    RegionBook book = regions.get();
    return hits(
        book.index(),
        text,
        entry -> level == null || book.all().get(entry).level() == level,
        entry -> {
          Region region = book.all().get(entry);
          return new LookupHit(region.code(), region.name(), book.above(region));
        });
  }

  /** Unit groups and titles; the detail of a title is its group. */
  public List<LookupHit> searchOccupations(String text) {
    OccupationBook book = occupations.get();
    return hits(
        book.index(),
        text,
        Classifications::any,
        entry -> {
          Occupation found = book.entry(entry);
          String above = found.isTitle() ? " · " + occupationTitle(found.group()) : "";
          return new LookupHit(found.code(), found.title(), found.code() + above);
        });
  }

  /** All levels of KBLI, activities first; the detail names the code and its section. */
  public List<LookupHit> searchIndustries(String text) {
    IndustryBook book = industries.get();
    return hits(
        book.index(),
        text,
        Classifications::any,
        entry -> {
          Industry found = book.all().get(entry);
          boolean isSection = found.code().equals(found.section());
          String above = isSection ? "" : " · " + industryTitle(found.section());
          return new LookupHit(found.code(), found.title(), found.code() + above);
        });
  }

  /**
   * Labels in the reader's language, the other one as detail. With a KBJI group its skills stand
   * first, and an empty text lists its core skills.
   */
  public List<LookupHit> searchSkills(String text, @Nullable String group, Locale locale) {
    SkillBook book = skills.get();
    List<GroupSkill> ofGroup = group == null ? List.of() : book.ofGroup(group);
    if (text.isBlank()) {
      return ofGroup.stream().limit(MAX_HITS).map(s -> hit(s.skill(), locale)).toList();
    }
    Set<Integer> near = ofGroup.stream().map(s -> s.skill().code()).collect(Collectors.toSet());
    IntPredicate isNear = entry -> near.contains(book.entry(entry).code());
    var inGroup = book.index().search(text, MAX_HITS, isNear);
    var others = book.index().search(text, MAX_HITS, isNear.negate());
    return SearchIndex.merged(inGroup, others).stream()
        .limit(MAX_HITS)
        .map(found -> hit(book.entry(found.entry()), locale))
        .toList();
  }

  private static boolean any(int entry) {
    return true;
  }

  private static LookupHit hit(Skill skill, Locale locale) {
    String label = skill.name(locale);
    String other = label.equals(skill.english()) ? skill.indonesian() : skill.english();
    return new LookupHit(String.valueOf(skill.code()), label, other.equals(label) ? "" : other);
  }

  private static List<LookupHit> hits(
      SearchIndex index, String text, IntPredicate wanted, IntFunction<LookupHit> show) {
    return index.search(text, MAX_HITS, wanted).stream()
        .map(found -> show.apply(found.entry()))
        .toList();
  }

  // ---- texts that nobody chose from a list

  /** One region when the name is exact; a province, regency or city goes before districts. */
  public Resolved<Region> resolveRegion(String text) {
    RegionBook book = regions.get();
    var found = book.index().search(text, MAX_HITS, Classifications::any);
    var exact = found.stream().filter(hit -> hit.fit() == Fit.EXACT).toList();
    var large =
        exact.stream()
            .filter(hit -> book.all().get(hit.entry()).level() != RegionLevel.DISTRICT)
            .toList();
    var closest = Resolving.closest(large);
    return Resolving.of(closest.isEmpty() ? exact : closest, found, e -> book.all().get(e));
  }

  /** One group or title when the name is exact; a group stands for a title of the same name. */
  public Resolved<Occupation> resolveOccupation(String text) {
    OccupationBook book = occupations.get();
    var found = book.index().search(text, MAX_HITS, Classifications::any);
    var exact = found.stream().filter(hit -> hit.fit() == Fit.EXACT).toList();
    long groups = exact.stream().map(hit -> book.entry(hit.entry()).group()).distinct().count();
    return Resolving.of(groups == 1 ? exact.subList(0, 1) : exact, found, book::entry);
  }

  public Resolved<Skill> resolveSkill(String text) {
    SkillBook book = skills.get();
    var found = book.index().search(text, MAX_HITS, Classifications::any);
    var exact = found.stream().filter(hit -> hit.fit() == Fit.EXACT).toList();
    return Resolving.of(exact, found, book::entry);
  }
}
