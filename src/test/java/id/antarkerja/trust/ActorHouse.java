package id.antarkerja.trust;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Somebody of every kind, each signed in by the door that is theirs. */
abstract class ActorHouse extends HouseTest {
  private static final Crowd CROWD = new Crowd();
  private static final Map<Who, String> NEIGHBOURS = new EnumMap<>(Who.class);
  private static boolean looked;

  @Autowired private Environment environment;

  protected Tables tables;
  private Doors doors;

  /** Other classes came between, which end sessions. */
  @BeforeAll
  static void lookAgain() {
    looked = false;
  }

  @BeforeEach
  void actors() {
    tables = Tables.of(environment);
    doors = new Doors(tables.jdbc());
    if (!looked) {
      CROWD.stillIn(visitor -> visitor.get("/usaha").status() != 303);
      looked = true;
    }
  }

  protected SignedUp officer(Who who) {
    return signedUp(Objects.requireNonNull(who.territory), Objects.requireNonNull(who.role));
  }

  /** The browser of this actor in the world that is looked at. */
  protected Visitor visitor(Who who) {
    return CROWD.of(who.word(), () -> comes(who, false));
  }

  /** Who has pages of their own comes as the one of that world. */
  protected Visitor visitor(Who who, OneOffice world) {
    boolean worn = world.worn() && who.belongsToAWorld();
    return worn ? CROWD.of(who.word() + " worn", () -> comes(who, true)) : visitor(who);
  }

  /** The same, who comes again when what others did has signed them out. */
  protected Visitor stillIn(Who who, OneOffice world) {
    Visitor visitor = visitor(who, world);
    if (who.belongsToAWorld() && visitor.get("/usaha").status() == 303) {
      CROWD.forget(visitor);
      return visitor(who, world);
    }
    return visitor;
  }

  /** In a session of their own, which may be ended. */
  protected Visitor fresh(Who who, OneOffice world) {
    Visitor visitor = stillIn(who, world);
    return who.hasSession() ? doors.twin(visitor, visitor()) : visitor();
  }

  /** What the person, or the employer, of a world is known by. */
  abstract Map<String, String> own(boolean worn);

  private Visitor comes(Who who, boolean worn) {
    if (who.isStaff()) {
      return signedIn(officer(who));
    }
    return switch (who) {
      case SEEKER -> byLink("/saya", personOf(Objects.requireNonNull(own(worn).get("person"))));
      case CONTACT ->
          byLink("/usaha", contactOf(Objects.requireNonNull(own(worn).get("employer"))));
      case NEIGHBOUR ->
          byLink("/saya", personOf(known(who, () -> Neighbours.person(visitor(Who.OWN)))));
      case RIVAL ->
          byLink("/usaha", contactOf(known(who, () -> Neighbours.employer(visitor(Who.OWN)))));
      case API ->
          visitor()
              .sending("Authorization", "Bearer " + "a".repeat(43))
              .sending("Accept", "application/json");
      default -> visitor();
    };
  }

  private static String known(Who who, Supplier<String> made) {
    String id = NEIGHBOURS.get(who);
    if (id == null) {
      id = made.get();
      NEIGHBOURS.put(who, id);
    }
    return id;
  }

  private Visitor byLink(String home, UUID subject) {
    return doors.byLink(visitor(), home, subject);
  }

  private UUID personOf(String publicId) {
    return id("select id from jobseekers.jobseekers where public_id = :id::uuid", publicId);
  }

  /** One whom somebody has vouched for. */
  private UUID contactOf(String employer) {
    return id(
        """
        update employers.contacts set signs_in_from = '2000-01-01Z'
         where id = (select id from employers.contacts where company_id = :id::uuid
                      order by created_at limit 1)
        returning id
        """,
        employer);
  }

  private UUID id(String sql, String of) {
    return tables.jdbc().sql(sql).param("id", of).query(UUID.class).single();
  }
}
