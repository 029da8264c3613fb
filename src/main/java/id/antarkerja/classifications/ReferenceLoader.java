package id.antarkerja.classifications;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings {@code classifications.*} up to the files of this program; the files are the truth. */
@Component
class ReferenceLoader {
  private static final String CODES_NOW = "on conflict (code) do update set ";

  private final JdbcClient jdbc;
  private final Classifications lists;

  ReferenceLoader(JdbcClient jdbc, Classifications lists) {
    this.jdbc = jdbc;
    this.lists = lists;
  }

  /**
   * Loads the lists whose file differs from what the database was loaded from; all in one
   * transaction, one program at a time. To be called as the system.
   *
   * @return the schemes that were loaded; empty when nothing changed
   */
  @Transactional
  public List<String> loadIfChanged() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('classifications'))").query().singleRow();
    Map<String, String> loaded =
        jdbc
            .sql("select scheme, checksum from classifications.schemes where is_current")
            .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return Stream.of(
            new Load(ReferenceFile.regions(), this::regions),
            new Load(ReferenceFile.regionAliases(), file -> aliases("regions", file, 0, 1)),
            new Load(ReferenceFile.occupations(), this::occupations),
            new Load(ReferenceFile.occupationAliases(), file -> aliases("kbji", file, 0, 1)),
            new Load(ReferenceFile.industries(), this::industries),
            new Load(ReferenceFile.industryAliases(), file -> aliases("kbli", file, 0, 1)),
            new Load(ReferenceFile.skills(), this::skills))
        .filter(load -> !load.file().checksum().equals(loaded.get(load.file().scheme())))
        .map(this::load)
        .toList();
  }

  private record Load(ReferenceFile file, Consumer<ReferenceFile> write) {}

  private String load(Load load) {
    ReferenceFile file = load.file();
    load.write().accept(file);
    jdbc.sql("update classifications.schemes set is_current = false where scheme = ?")
        .param(file.scheme())
        .update();
    jdbc.sql(
            """
            insert into classifications.schemes (scheme, version, regulation, checksum, is_current)
            values (?, ?, ?, ?, true)
            on conflict (scheme, version) do update
               set regulation = excluded.regulation, checksum = excluded.checksum,
                   is_current = true
            """)
        .params(file.scheme(), file.version(), file.regulation(), file.checksum())
        .update();
    return file.scheme();
  }

  private void regions(ReferenceFile file) {
    List<Region> all = lists.allRegions();
    jdbc.sql(
            """
            insert into classifications.regions
                   (code, name, level, parent, latitude, longitude, population, version)
            select *, ? from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::float8[],
                                    ?::float8[], ?::int[])
            """
                + CODES_NOW
                + """
                name = excluded.name, level = excluded.level, parent = excluded.parent,
                latitude = excluded.latitude, longitude = excluded.longitude,
                population = excluded.population, version = excluded.version
                """)
        .param(file.version())
        .param(texts(all, Region::code))
        .param(texts(all, Region::name))
        .param(texts(all, region -> region.level().name()))
        .param(texts(all, Region::parent))
        .param(all.stream().map(Region::latitude).toArray(Double[]::new))
        .param(all.stream().map(Region::longitude).toArray(Double[]::new))
        .param(all.stream().map(Region::population).toArray(Integer[]::new))
        .update();
  }

  private void occupations(ReferenceFile file) {
    List<Occupation> all = lists.allOccupations();
    jdbc.sql(
            """
            insert into classifications.occupations (code, title, parent, version)
            select code, title, nullif(parent, ''), ?
              from unnest(?::text[], ?::text[], ?::text[]) as o (code, title, parent)
            """
                + CODES_NOW
                + "title = excluded.title, parent = excluded.parent, version = excluded.version")
        .param(file.version())
        .param(texts(all, Occupation::code))
        .param(texts(all, Occupation::title))
        .param(texts(all, Occupation::parent))
        .update();
  }

  private void industries(ReferenceFile file) {
    List<Industry> all = lists.allIndustries();
    jdbc.sql(
            """
            insert into classifications.industries (code, section, title, parent, version)
            select code, section, title, nullif(parent, ''), ?
              from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                   as i (code, section, title, parent)
            """
                + CODES_NOW
                + """
                section = excluded.section, title = excluded.title, parent = excluded.parent,
                version = excluded.version
                """)
        .param(file.version())
        .param(texts(all, Industry::code))
        .param(texts(all, Industry::section))
        .param(texts(all, Industry::title))
        .param(texts(all, Industry::parent))
        .update();
  }

  private void skills(ReferenceFile file) {
    List<Skill> all = lists.skills();
    jdbc.sql(
            """
            insert into classifications.skills (code, kind, indonesian, english, version)
            select *, ? from unnest(?::int[], ?::text[], ?::text[], ?::text[])
            """
                + CODES_NOW
                + """
                kind = excluded.kind, indonesian = excluded.indonesian,
                english = excluded.english, version = excluded.version
                """)
        .param(file.version())
        .param(all.stream().map(Skill::code).toArray(Integer[]::new))
        .param(texts(all, skill -> skill.kind().name()))
        .param(texts(all, Skill::indonesian))
        .param(texts(all, Skill::english))
        .update();
    groups();
    aliases("skills", file, 0, 4);
  }

  private record Share(String group, GroupSkill skill) {}

  private void groups() {
    List<Share> all =
        lists.occupationGroups().stream()
            .flatMap(
                group ->
                    lists.skillsOfGroup(group.code()).stream()
                        .map(skill -> new Share(group.code(), skill)))
            .toList();
    jdbc.sql("delete from classifications.skill_groups").update();
    jdbc.sql(
            """
            insert into classifications.skill_groups (group_code, skill, weight, share)
            select * from unnest(?::text[], ?::int[], ?::int[], ?::float8[])
            """)
        .param(texts(all, Share::group))
        .param(all.stream().map(s -> s.skill().skill().code()).toArray(Integer[]::new))
        .param(all.stream().map(s -> s.skill().weight()).toArray(Integer[]::new))
        .param(all.stream().map(s -> s.skill().share()).toArray(Double[]::new))
        .update();
  }

  private record Alias(String code, String name) {}

  private void aliases(String scheme, ReferenceFile file, int code, int names) {
    List<Alias> all =
        file.rows().stream()
            .flatMap(
                row ->
                    Stream.of(row[names].split(";", -1))
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Alias(row[code], name)))
            .distinct()
            .toList();
    jdbc.sql("delete from classifications.aliases where scheme = ?").param(scheme).update();
    jdbc.sql(
            """
            insert into classifications.aliases (scheme, code, alias)
            select ?, * from unnest(?::text[], ?::text[])
            """)
        .param(scheme)
        .param(texts(all, Alias::code))
        .param(texts(all, Alias::name))
        .update();
  }

  private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }
}
