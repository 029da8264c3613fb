package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.browser.Desk;
import id.antarkerja.officers.OfficeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The worlds of two offices, made once, and what everybody looks for in them. */
abstract class MatrixHouse extends ActorHouse {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)}");
  private static @Nullable Worlds made;
  private static String asset = "";

  /** Its officer is the one whose account others may shut. */
  private static final String BESIDE = OneOffice.HERE + "i00008";

  /** The world that is looked at, one of another province, and one to wear out by writing. */
  record Worlds(OneOffice here, OneOffice there, OneOffice worn, Canaries canaries) {}

  @Autowired private ApplicationContext house;

  protected Worlds worlds;

  @BeforeEach
  void worlds() {
    if (made == null) {
      openOffices();
      Visitor.watched(new Sent(new Trail(tables), "http://localhost:" + port)::look);
      made = make();
      CanaryCage.add(made.canaries().all());
      Visitor.watched(ErrorPages::look);
    }
    worlds = made;
  }

  @Override
  Map<String, String> own(boolean worn) {
    Worlds all = Objects.requireNonNull(made);
    return (worn ? all.worn() : all.here()).ids();
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
    OneOffice here = made(OneOffice.HERE, "Kabupaten Ciamis", Who.OWN, false);
    OneOffice there = made(OneOffice.THERE, "Kabupaten Jembrana", Who.OTHER, false);
    OneOffice worn = made(OneOffice.HERE, "Kabupaten Ciamis", Who.OWN, true);
    here.canaries().add(typed("/saya/masuk"));
    here.canaries().add(typed("/usaha/masuk"));
    ask(here, there, Who.OTHER);
    ask(worn, there, Who.OTHER);
    ask(there, here, Who.OWN);
    meet(here, Who.OWN);
    meet(worn, Who.OWN);
    meet(there, Who.OTHER);
    here.ids().put("officer", officer(Who.OWN).account().toString());
    here.ids().put("self", officer(Who.OWN).account().toString());
    worn.ids().put("self", officer(Who.OWN).account().toString());
    there.ids().put("self", officer(Who.OTHER).account().toString());
    // What wears the other world out may shut an account: one that nobody needs.
    worn.ids().put("officer", newcomer(OneOffice.HERE, Role.OFFICER).account().toString());
    there.ids().put("officer", officer(Who.OTHER).account().toString());
    here.canaries().addAll(staff(here, worn));
    return new Worlds(
        here,
        there,
        worn,
        new Canaries(
            Stream.of(here, there, worn).flatMap(world -> world.canaries().stream()).toList()));
  }

  /** The officer and the employer's contact person of a world sit in a room. */
  private void meet(OneOffice world, Who who) {
    var room = new PartnerRoom(house, this::as, visitor(who), officer(who).acting());
    world.canaries().add(room.made(world));
  }

  private List<Canary> staff(OneOffice here, OneOffice worn) {
    SignedUp own = officer(Who.OWN);
    var staff = new Staff(visitor(Who.OWN), visitor(Who.HEAD));
    staff.record(own.account().toString(), own.email());
    String another = Objects.requireNonNull(worn.ids().get("officer"));
    staff.posted(another);
    staff.knownElsewhere(visitor(Who.ADMIN), another, tables.jdbc());
    staff.refused(signedIn(signedUp("32", Role.HEAD)), tables.jdbc());
    SignedUp colleague = newcomer(OneOffice.HERE, Role.OFFICER);
    reads(colleague.account().toString());
    staff.readsOn(colleague.account().toString());
    staff.moves(signedIn(colleague));
    staff.opened(signedIn(signedUp(BESIDE, Role.OFFICER)), here.first(Secret.NIK).token());
    staff.looksFor(visitor(Who.AUDITOR));
    return staff.canaries();
  }

  /** Whose limit may be raised is one who read something. */
  protected void reads(String account) {
    tables
        .jdbc()
        .sql("insert into audit.rows (account, person, at) values (:id::uuid, :person, :now)")
        .param("id", account)
        .param("person", UUID.randomUUID())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private OneOffice made(String territory, String place, Who officer, boolean worn) {
    Visitor head =
        officer == Who.OWN ? visitor(Who.HEAD) : signedIn(signedUp(territory, Role.HEAD));
    OneOffice world = new OneOffice.Maker(territory, place, visitor(officer), head, worn).make();
    world.ids().put("export", export(territory));
    SignedUp partner = officer == Who.OWN ? officer(Who.HEAD) : signedUp(territory, Role.HEAD);
    new Talk(visitor(officer), head, world).make(partner.account().toString());
    world.ids().put("partner", newcomer(territory, Role.OFFICER).account().toString());
    world.ids().put("unwritten", newcomer(territory, Role.OFFICER).account().toString());
    return world;
  }

  /** Somebody asks for a link to where nobody is known. */
  private Canary typed(String page) {
    var canary = new Canary("kenari" + Desk.letters(), Secret.TYPED, OneOffice.HERE, false);
    Visitor visitor = visitor();
    visitor.get(page);
    visitor.submitOnly(page, Map.of("email", canary.token() + "@contoh.example"));
    return canary;
  }

  /** The one that was asked for just now, when it can be fetched: its id stands in no address. */
  private String export(String territory) {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (Instant.now().isBefore(until)) {
      Optional<String> ready =
          tables
              .jdbc()
              .sql(
                  """
                  select id from (
                    select id, state from exports.exports
                     where territory = :t order by id desc limit 1) latest
                   where state = 'READY'
                  """)
              .param("t", territory)
              .query(String.class)
              .optional();
      if (ready.isPresent()) {
        return ready.get();
      }
    }
    throw new AssertionError("the export is not made: are there more than fifty people here?");
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

  /** One address that an actor asks for, with the ids of a world. */
  protected record Look(Who who, OneOffice world, String endpoint, String address) {}

  /** Everybody at everything, in two worlds where that makes a difference. */
  protected List<Look> looks(
      Collection<String> endpoints, BiFunction<String, UnaryOperator<String>, String> address) {
    List<Look> looks = new ArrayList<>();
    for (Who who : Who.values()) {
      for (String endpoint : endpoints) {
        String here = address.apply(endpoint, text -> filled(text, worlds.here(), who));
        String there = address.apply(endpoint, text -> filled(text, worlds.there(), who));
        looks.add(new Look(who, worlds.here(), endpoint, here));
        if (!there.equals(here) && !who.isAStranger()) {
          looks.add(new Look(who, worlds.there(), endpoint, there));
        }
      }
    }
    return looks;
  }

  /** Several actors at once, each of them one address after another. */
  protected void together(List<Look> looks, BiConsumer<Look, Answer> told) {
    Map<Who, List<Look>> of = looks.stream().collect(Collectors.groupingBy(Look::who));
    of.keySet().forEach(this::visitor);
    Crowd.each(
        of.keySet(),
        who -> of.get(who).forEach(look -> told.accept(look, visitor(who).get(look.address()))));
  }

  /** What was shown to somebody who may not see it. */
  protected List<Canary> foreign(Look look, String shown) {
    return Shown.leaks(shown, look.who(), look.world().worn(), worlds.canaries(), look.address());
  }

  protected List<Canary> foreign(Answer answer, Who who, String sent) {
    return foreign(new Look(who, worlds.here(), "", sent), Shown.all(answer));
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
