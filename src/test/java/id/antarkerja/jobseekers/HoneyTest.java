package id.antarkerja.jobseekers;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Readings;
import id.antarkerja.officers.Office;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Invented people in a register: nobody has reason to open them, and who does is told at once. */
class HoneyTest extends id.antarkerja.HouseTest {
  private static final String HERE = "7205";
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  @Autowired private HoneyPersons honeyPersons;
  @Autowired private Jobseekers jobseekers;
  @Autowired private Readings readings;

  @Test
  void opening_one_is_told_to_the_head_at_once_and_listing_them_is_not() {
    Acting head = signedUp(HERE, Role.HEAD).acting();
    List<UUID> honey = planted();
    List<JobseekerSummary> listed =
        as(HERE, () -> jobseekers.list(Scope.of(HERE), false, Long.MAX_VALUE, 50));
    assertThat(listed).extracting(one -> one.id().value()).containsAll(honey);
    assertThat(told(head)).isEmpty();

    JobseekerSummary bait =
        listed.stream().filter(one -> honey.contains(one.id().value())).findFirst().orElseThrow();
    as(HERE, () -> jobseekers.one(bait.publicId()));

    assertThat(told(head)).hasSize(1);
    assertThat(signedIn(signedUp(HERE, Role.HEAD)).get("/petugas").text())
        .contains("membuka berkas penanda");
  }

  private List<Readings.Alert> told(Acting head) {
    return as(head, readings::alerts).stream()
        .filter(alert -> alert.kind().equals("HONEY"))
        .toList();
  }

  @Test
  void they_are_in_no_figure_no_matching_and_no_search_of_the_active() {
    List<UUID> honey = planted();
    assertThat(honey).as("planting again adds none").hasSize(HoneyPersons.EACH);
    assertThat(
            owner()
                .sql(
                    "select count(*) from jobseekers.registration_events where person_id = any(:ids)")
                .param("ids", honey.toArray(UUID[]::new))
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            owner()
                .sql(
                    """
                    select count(*) from jobseekers.registrations
                     where person_id = any(:ids) and closed_on < :aYearAgo
                    """)
                .param("ids", honey.toArray(UUID[]::new))
                .param("aYearAgo", LocalDate.ofInstant(clock.instant(), WIB).minusYears(1))
                .query(Long.class)
                .single())
        .as("withdrawn more than a year ago")
        .isEqualTo(honey.size());
    for (UUID id : honey) {
      assertThat(asSystem(() -> jobseekers.profile(new JobseekerId(id)).orElseThrow().active()))
          .isFalse();
    }
    assertThat(as(HERE, () -> jobseekers.list(Scope.of(HERE), true, Long.MAX_VALUE, 50)))
        .extracting(one -> one.id().value())
        .doesNotContainAnyElementsOf(honey);
  }

  @Test
  void a_small_register_gets_none() {
    Office small = asSystem(() -> offices.byTerritory("7206").orElseThrow());
    assertThat(asSystem(() -> honeyPersons.isLarge(small))).isFalse();
  }

  private List<UUID> planted() {
    asSystem(
        () -> {
          Office office = offices.byTerritory(HERE).orElseThrow();
          honeyPersons.plant(office);
          honeyPersons.plant(office);
          return true;
        });
    return owner()
        .sql("select person from audit.honey where territory = :here")
        .param("here", HERE)
        .query(UUID.class)
        .list();
  }
}
