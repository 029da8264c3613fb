package id.antarkerja.privacy;

import id.antarkerja.Visitor;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.jobseekers.Experience;
import id.antarkerja.jobseekers.Identity;
import id.antarkerja.jobseekers.Marital;
import id.antarkerja.jobseekers.NewJobseeker;
import id.antarkerja.jobseekers.Nik;
import id.antarkerja.jobseekers.Profile;
import id.antarkerja.jobseekers.Purpose;
import id.antarkerja.jobseekers.Reach;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.jobseekers.Religion;
import id.antarkerja.jobseekers.SkillHeld;
import id.antarkerja.jobseekers.Wish;
import id.antarkerja.kernel.Sex;
import id.antarkerja.portal.PortalHouse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A person with something in every field, and eyes that see behind row-level security. */
abstract class RightsHouse extends PortalHouse {
  private static final AtomicInteger NUMBER = new AtomicInteger(4_000);

  @Autowired protected Environment environment;

  /** Words that stand nowhere else. */
  record Canary(Registered person, String email, List<String> words) {}

  protected Canary canary() {
    int n = NUMBER.incrementAndGet();
    String nik = "3215055408980000".substring(0, 12) + "%04d".formatted(n);
    String email = "kenari" + n + "@surel.example";
    String phone = "+62812987%05d".formatted(n);
    var someone =
        new NewJobseeker(
            new Identity(
                Nik.of(nik),
                "Kenari Hak " + word(n),
                Sex.P,
                LocalDate.of(1998, 8, 14),
                "Desa" + word(n),
                phone,
                email,
                Religion.HINDU,
                Marital.WIDOWED),
            new Profile(
                KARAWANG,
                "321505",
                "Gang " + word(n) + " Sunyi",
                Education.SMK,
                "Jurusan" + word(n),
                "Sekolah" + word(n),
                2016,
                List.of(new Experience("Jabatan" + word(n), "8153", 2017, 2024)),
                List.of(new SkillHeld(101, 2, 1)),
                List.of(new Wish("8153", "Cita" + word(n))),
                Reach.ofKm(20),
                5_600_000L,
                LocalDate.of(2026, 12, 1),
                Set.of(WorkType.FULL_TIME),
                Set.of()),
            Map.of(Purpose.CARD, true, Purpose.WHATSAPP, true),
            true);
    var person = (Registered) as(KARAWANG, () -> jobseekers.register(someone));
    return new Canary(
        person,
        email,
        List.of(
            nik,
            phone,
            email,
            "Kenari Hak " + word(n),
            "Desa" + word(n),
            "Gang " + word(n),
            "Jurusan" + word(n),
            "Sekolah" + word(n),
            "Jabatan" + word(n),
            "Cita" + word(n)));
  }

  private static String word(int n) {
    var word = new StringBuilder();
    for (char digit : String.valueOf(n).toCharArray()) {
      word.append((char) ('k' + digit - '0'));
    }
    return word.toString();
  }

  protected Visitor own(Canary canary) {
    return signedInAs(canary.person(), canary.email());
  }

  /** As the owner, who passes row-level security. */
  protected <T> T behind(java.util.function.Function<JdbcClient, T> work) {
    try (Connection connection =
        DriverManager.getConnection(
            environment.getRequiredProperty("spring.flyway.url"),
            environment.getRequiredProperty("spring.flyway.user"),
            environment.getRequiredProperty("spring.flyway.password"))) {
      return work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  protected long counted(String sql, UUID id) {
    return behind(jdbc -> jdbc.sql(sql).param("id", id).query(Long.class).single());
  }

  protected UUID latest(Registered person, CaseKind kind) {
    return behind(
        jdbc ->
            jdbc.sql(
                    """
                    select id from privacy.cases where person_id = :person and kind = :kind
                     order by requested_at desc, id desc limit 1
                    """)
                .param("person", person.id().value())
                .param("kind", kind.name())
                .query(UUID.class)
                .single());
  }

  protected String state(UUID id) {
    return behind(
        jdbc ->
            jdbc.sql("select state from privacy.cases where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
  }

  /** As if this person or officer had last proved it six minutes ago. */
  protected void provedLongAgo(UUID who) {
    behind(
        jdbc ->
            jdbc.sql(
                    """
                    update sessions.sessions_attributes a
                       set attribute_bytes = convert_to('ticket:' || jsonb_set(
                             substring(convert_from(a.attribute_bytes, 'UTF8') from 8)::jsonb,
                             '{verifiedAt}', to_jsonb(now() - interval '6 minutes'))::text, 'UTF8')
                      from sessions.sessions s
                     where s.primary_id = a.session_primary_id and s.principal_name = :who
                       and a.attribute_name = 'ticket'
                    """)
                .param("who", who.toString())
                .update());
  }
}
