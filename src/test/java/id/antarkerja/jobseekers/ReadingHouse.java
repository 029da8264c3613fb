package id.antarkerja.jobseekers;

import id.antarkerja.HouseTest;
import id.antarkerja.TestWorld;
import id.antarkerja.access.Acting;
import id.antarkerja.audit.ReadingStopped;
import id.antarkerja.audit.Readings;
import id.antarkerja.officers.Office;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A register of 340 people whom its officer has nothing to do with. */
abstract class ReadingHouse extends HouseTest {
  protected static final String HERE = "3401";
  protected static final String ELSEWHERE = "3501";
  protected static final int STRANGERS = 300;
  static List<LoadedJobseeker> people = List.of();

  @Autowired protected Jobseekers jobseekers;
  @Autowired protected Duplicates duplicates;
  @Autowired protected Readings readings;

  @BeforeEach
  void aRegisterOfOthers() {
    if (!people.isEmpty()) {
      return;
    }
    Office office = asSystem(() -> offices.byTerritory(HERE).orElseThrow());
    List<LoadedJobseeker> made = new ArrayList<>();
    for (int i = 0; i < 340; i++) {
      made.add(
          TestWorld.registered(
              office,
              LocalDate.of(2026, 9, 1),
              People.someone().phone("+62813" + (20_000_000 + i)).person(Map.of(), true)));
    }
    asSystem(
        () -> {
          jobseekers.load(made);
          return true;
        });
    people = made;
  }

  protected Acting thief() {
    return officerOf(HERE).acting();
  }

  protected boolean opens(LoadedJobseeker person) {
    return gets(thief(), () -> jobseekers.one(person.publicId()));
  }

  protected boolean gets(Acting who, java.util.function.Supplier<?> door) {
    try {
      as(who, door::get);
      return true;
    } catch (ReadingStopped stopped) {
      return false;
    }
  }

  protected void nothingRead() {
    owner().sql("delete from audit.strangers").update();
    owner().sql("delete from audit.stops").update();
  }

  protected void alreadyRead(int strangers) {
    alreadyRead(thief(), strangers);
  }

  /** Some days ago, so that only the fortnight's limit is near. */
  protected void alreadyRead(Acting who, int strangers) {
    owner()
        .sql(
            """
            insert into audit.strangers (account, person, at)
            select :who, uuidv7(), :at from generate_series(1, :n)
            """)
        .param("who", who.actor().id())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC).minusHours(2))
        .param("n", strangers)
        .update();
  }
}
