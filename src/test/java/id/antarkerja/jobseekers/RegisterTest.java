package id.antarkerja.jobseekers;

import id.antarkerja.HouseTest;
import id.antarkerja.jobseekers.Registering.Refused;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.Uuid7;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register with offices in it. */
abstract class RegisterTest extends HouseTest {
  static final String CILACAP = "3301";
  static final String JAYAPURA = "9103";

  @Autowired Jobseekers jobseekers;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void officesAreThere() {
    asSystem(
        () -> {
          for (String region : List.of(KARAWANG, BEKASI, CILACAP, JAYAPURA)) {
            jdbc.sql(
                    """
                    insert into officers.offices (id, kind, name, region, territory)
                    values (:id, 'REGENCY', :name, :region, :region) on conflict do nothing
                    """)
                .params(Map.of("id", Uuid7.next(), "name", "Dinas " + region, "region", region))
                .update();
          }
          return true;
        });
  }

  Registered register(String territory, NewJobseeker person) {
    return (Registered) as(territory, () -> jobseekers.register(person));
  }

  List<Reason> refusal(String territory, NewJobseeker person) {
    return ((Refused) as(territory, () -> jobseekers.register(person))).reasons();
  }

  JobseekerFile file(UUID publicId) {
    return as(KARAWANG, () -> jobseekers.one(publicId));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Jakarta"));
  }
}
