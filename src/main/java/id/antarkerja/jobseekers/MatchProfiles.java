package id.antarkerja.jobseekers;

import id.antarkerja.access.Action;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Subject;
import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.kernel.Days;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons as matching may know them. */
@Repository
class MatchProfiles {
  private static final String ROWS =
      """
      select id, card_id, seq, office_id, territory, active and ranked and merged_into is null as active,
             coalesce(show_card, false) as show_card, regency, district, wanted, education,
             experience_years, reach_kind, reach_km, wage_floor, work_types, needs, available_from
        from jobseekers.jobseekers
      """;

  private final JdbcClient jdbc;
  private final JobseekerReader reader;
  private final Days days;
  private final Decisions decisions;

  MatchProfiles(JdbcClient jdbc, JobseekerReader reader, Days days, Decisions decisions) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.days = days;
    this.decisions = decisions;
  }

  /** Of somebody whom the one who acts may match. */
  Optional<MatchProfile> seen(JobseekerId id) {
    return decisions.decide(Action.MATCH, Subject.person(id.value()), Purpose.MATCHING).allowed()
        ? one(id)
        : Optional.empty();
  }

  private Optional<MatchProfile> one(JobseekerId id) {
    return complete(
            jdbc.sql(ROWS + " where id = :id").param("id", id.value()).query(this::row).list())
        .stream()
        .findFirst();
  }

  private List<MatchProfile> complete(List<MatchProfile> rows) {
    if (rows.isEmpty()) {
      return rows;
    }
    List<UUID> ids = rows.stream().map(row -> row.id().value()).toList();
    Map<UUID, List<Experience>> jobs = reader.experiences(ids);
    Map<UUID, List<SkillHeld>> skills = reader.skills(ids);
    int year = days.today().getYear();
    return rows.stream()
        .map(
            row ->
                with(
                    row,
                    worked(jobs.getOrDefault(row.id().value(), List.of()), year),
                    skills.getOrDefault(row.id().value(), List.of())))
        .toList();
  }

  /** Groups with their years added up, the longest first. */
  static List<MatchProfile.Worked> worked(List<Experience> jobs, int year) {
    Map<String, Integer> years =
        jobs.stream()
            .filter(job -> job.group() != null)
            .collect(
                Collectors.toMap(
                    job -> String.valueOf(job.group()),
                    job -> job.years(year),
                    Integer::sum,
                    TreeMap::new));
    return years.entrySet().stream()
        .map(e -> new MatchProfile.Worked(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt(MatchProfile.Worked::years).reversed())
        .toList();
  }

  /**
   * As {@link #after} will read it, without its number.
   *
   * @param year of today, up to which a job lasts that has no end
   */
  static MatchProfile loaded(LoadedJobseeker loaded, int year) {
    Profile profile = loaded.person().profile();
    return new MatchProfile(
        loaded.id(),
        loaded.cardId(),
        0,
        loaded.officeId(),
        loaded.territory(),
        loaded.closed() == null,
        Boolean.TRUE.equals(loaded.person().consents().get(id.antarkerja.jobseekers.Purpose.CARD)),
        profile.regency(),
        profile.district(),
        profile.wanted().stream().map(Wish::group).toList(),
        worked(profile.experiences(), year),
        profile.skills(),
        profile.education(),
        profile.experienceYears(loaded.issuedOn().getYear()),
        profile.reach(),
        profile.wageFloor(),
        profile.workTypes(),
        profile.needs(),
        profile.availableFrom());
  }

  private MatchProfile row(ResultSet rs, int n) throws SQLException {
    return new MatchProfile(
        new JobseekerId(rs.getObject("id", UUID.class)),
        rs.getObject("card_id", UUID.class),
        rs.getLong("seq"),
        rs.getObject("office_id", UUID.class),
        rs.getString("territory"),
        rs.getBoolean("active"),
        rs.getBoolean("show_card"),
        rs.getString("regency"),
        rs.getString("district"),
        JobseekerReader.strings(rs, "wanted"),
        List.of(),
        List.of(),
        JobseekerReader.education(rs),
        rs.getObject("experience_years", Integer.class),
        JobseekerReader.reach(rs),
        rs.getObject("wage_floor", Long.class),
        WorkType.ofBits(rs.getInt("work_types")),
        Accommodation.ofBits(rs.getInt("needs")),
        rs.getObject("available_from", LocalDate.class));
  }

  private static MatchProfile with(
      MatchProfile p, List<MatchProfile.Worked> worked, List<SkillHeld> skills) {
    return new MatchProfile(
        p.id(),
        p.cardId(),
        p.seq(),
        p.officeId(),
        p.territory(),
        p.active(),
        p.showCard(),
        p.regency(),
        p.district(),
        p.wanted(),
        worked,
        skills,
        p.education(),
        p.experienceYears(),
        p.reach(),
        p.wageFloor(),
        p.workTypes(),
        p.needs(),
        p.availableFrom());
  }
}
