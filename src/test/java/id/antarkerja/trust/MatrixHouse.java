package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.browser.Desk;
import id.antarkerja.officers.OfficeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The worlds of two offices, made once, and somebody of every kind who looks at them. */
abstract class MatrixHouse extends HouseTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)}");
  private static final Map<Who, Visitor> VISITORS = new EnumMap<>(Who.class);
  private static @Nullable Worlds made;
  private static String asset = "";

  /** Its officer is the one whose account others may shut. */
  private static final String BESIDE = OneOffice.HERE + "i00008";

  /** The world that is looked at, one of another province, and one to wear out by writing. */
  record Worlds(OneOffice here, OneOffice there, OneOffice worn, List<Canary> canaries) {}

  @Autowired private Environment environment;

  protected Tables tables;
  protected Worlds worlds;

  /** A proof of who acts counts for minutes, a run of all tests takes more of them. */
  @BeforeAll
  static void everybodyComesAnew() {
    VISITORS.clear();
  }

  @BeforeEach
  void worlds() {
    tables = new Tables(environment);
    if (made == null) {
      openOffices();
      made = make();
      CanaryCage.add(made.canaries());
    }
    worlds = made;
  }

  private void openOffices() {
    asSystem(
        () -> {
          open(OfficeKind.INSTITUTION, "BKK uji", OneOffice.HERE, Who.INSTITUTION.territory);
          open(OfficeKind.INSTITUTION, "LPK uji", OneOffice.HERE, BESIDE);
          open(OfficeKind.MISSION, "Atase uji", "", Who.MISSION.territory);
          return true;
        });
  }

  private void open(OfficeKind kind, String name, String region, @Nullable String territory) {
    if (offices.byTerritory(Objects.requireNonNull(territory)).isEmpty()) {
      offices.open(kind, name, region, territory);
    }
  }

  private Worlds make() {
    OneOffice here = maker(OneOffice.HERE, "Kabupaten Ciamis", Who.OWN).make();
    OneOffice there = maker(OneOffice.THERE, "Kabupaten Jembrana", Who.OTHER).make();
    OneOffice worn = maker(OneOffice.HERE, "Kabupaten Ciamis", Who.OWN).make();
    for (OneOffice world : List.of(here, there, worn)) {
      world.ids().put("export", export(world));
    }
    ask(here, there, Who.OTHER);
    ask(worn, there, Who.OTHER);
    ask(there, here, Who.OWN);
    here.ids().put("officer", officer(Who.OWN).account().toString());
    // What wears the other world out may shut an account: one that nobody needs.
    worn.ids().put("officer", newcomer(OneOffice.HERE, Role.OFFICER).account().toString());
    there.ids().put("officer", officer(Who.OTHER).account().toString());
    return new Worlds(
        here,
        there,
        worn,
        Stream.of(here, there, worn).flatMap(world -> world.canaries().stream()).toList());
  }

  /** The latest of the office; both worlds of an office have the same. */
  private String export(OneOffice world) {
    return tables
        .jdbc()
        .sql("select id from exports.exports where territory = :t order by id desc limit 1")
        .param("t", world.territory())
        .query(String.class)
        .single();
  }

  private OneOffice.Maker maker(String territory, String place, Who officer) {
    return new OneOffice.Maker(territory, place, visitor(officer));
  }

  /** The other office sees the person as a card and asks for them. */
  private void ask(OneOffice asked, OneOffice asking, Who who) {
    Visitor officer = visitor(who);
    String vacancy = Objects.requireNonNull(asking.ids().get("vacancy"));
    String card =
        tables
            .jdbc()
            .sql("select card_id from jobseekers.jobseekers where public_id = :id::uuid")
            .param("id", asked.ids().get("person"))
            .query(String.class)
            .single();
    asked.ids().put("card", card);
    asked.ids().put("askingVacancy", vacancy);
    String page = "/petugas/rujukan/permintaan";
    Instant until = Instant.now().plus(Duration.ofSeconds(20));
    Answer form = officer.get(page + "?kartu=" + card + "&lowongan=" + vacancy);
    while (form.status() != 200 && Instant.now().isBefore(until)) {
      form = officer.get(page + "?kartu=" + card + "&lowongan=" + vacancy);
    }
    Answer sent = officer.submitOnly(page, Map.of());
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    asked.ids().put("request", Desk.id(sent.location()));
  }

  protected SignedUp officer(Who who) {
    return signedUp(Objects.requireNonNull(who.territory), Objects.requireNonNull(who.role));
  }

  /** One browser per actor, signed in once. */
  protected Visitor visitor(Who who) {
    return VISITORS.computeIfAbsent(who, this::fresh);
  }

  protected Visitor fresh(Who who) {
    return who.signsIn() ? signedIn(officer(who)) : visitor();
  }

  /** A path or value with the ids of a world; the anonymous know no link. */
  protected String filled(String text, OneOffice world, Who who) {
    Map<String, String> ids = new HashMap<>(world.ids());
    ids.put("letters", Desk.letters());
    ids.put("person.name", world.first(Secret.NAME).token());
    ids.put("asset", asset());
    if (who != Who.EMPLOYER || !world.territory().equals(OneOffice.HERE)) {
      ids.put("token", "a".repeat(43));
    }
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(ids.get(found.group(1)), found.group())));
  }

  /** The address of a style sheet changes with its content. */
  private String asset() {
    if (asset.isEmpty()) {
      asset = Desk.id(visitor().get("/masuk").page().select("link[rel=stylesheet]").attr("href"));
    }
    return asset;
  }

  protected static String random(String path) {
    return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", UUID.randomUUID().toString());
  }
}
