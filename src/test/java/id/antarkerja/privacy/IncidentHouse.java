package id.antarkerja.privacy;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Incidents of Karawang, and the way through their list. */
abstract class IncidentHouse extends RightsHouse {
  protected static final Map<String, String> FIELDS =
      Map.of(
          "what", "Akun petugas dipakai orang lain",
          "noticedAt", "2026-11-23T08:00",
          "fromAt", "2024-03-01T08:00",
          "toAt", "2024-03-01T12:00");

  protected String entered(Visitor officer, Map<String, String> fields) {
    officer.get("/petugas/insiden");
    return officer.submitOnly("/petugas/insiden", fields).location();
  }

  /** As the trail would have it, at a time that no other test reads at. */
  protected void opened(UUID account, UUID office, UUID person, String at) {
    entry("READ", "jobseeker.file", person, List.of(), "OFFICER", account, office, at);
  }

  /** Rows of a list, or of a file that left: {@code about} is what it belongs to. */
  protected void listed(
      String action, UUID about, List<UUID> persons, UUID account, UUID office, String at) {
    entry("LIST", action, about, persons, "OFFICER", account, office, at);
  }

  /** To an employer: signed in as {@code actor}, or by a link, which is the actor itself. */
  protected void disclosed(String role, UUID actor, UUID company, UUID person, String at) {
    entry("READ", "referral.link", person, List.of(company), role, actor, null, at);
  }

  private void entry(
      String kind,
      String action,
      UUID subject,
      List<UUID> subjects,
      String role,
      UUID actor,
      @Nullable UUID office,
      String at) {
    behind(
        jdbc ->
            jdbc.sql(
                    """
                    insert into audit.entries
                           (at, kind, action, subject, subjects, actor_kind, actor, role, office_id)
                    values (:at, :kind, :action, :subject, :subjects, :actorKind, :actor, :role,
                            :office)
                    """)
                .param("at", OffsetDateTime.parse(at).withOffsetSameInstant(ZoneOffset.UTC))
                .param("kind", kind)
                .param("action", action)
                .param("subject", subject)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("actorKind", role.startsWith("EMPLOYER") ? "EMPLOYER" : "OFFICER")
                .param("actor", actor)
                .param("role", role)
                .param("office", office, Types.OTHER)
                .update());
  }

  /** Whom the last count of an incident found. */
  protected List<UUID> affected(String at) {
    return behind(
        jdbc ->
            jdbc.sql("select person_id from privacy.affected where incident_id = :id")
                .param("id", idOf(at))
                .query(UUID.class)
                .list());
  }

  protected static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var all = new java.util.HashMap<>(fields);
    all.put(name, value);
    return all;
  }

  protected static UUID idOf(String at) {
    return UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
  }

  protected void touches(String at, int persons) {
    behind(
        jdbc ->
            jdbc.sql(
                    """
                    insert into privacy.affected
                    select :id, gen_random_uuid(), now(), now(), 1, '{jobseeker.file}'
                      from generate_series(1, :persons)
                    """)
                .param("id", idOf(at))
                .param("persons", persons)
                .update());
  }

  /** Whether the page offers it or not. */
  protected Answer taken(Visitor visitor, String at) {
    visitor.get("/petugas/insiden");
    return visitor.post(at + "/daftar", visitor.filled(visitor.form("/petugas/insiden"), Map.of()));
  }

  protected static int allowed(Visitor second, String at) {
    second.get(at);
    return second.submitOnly(at + "/izinkan-daftar", Map.of()).status();
  }
}
