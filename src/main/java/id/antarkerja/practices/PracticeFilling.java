package id.antarkerja.practices;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Practices of earlier days, for worlds that are filled at start: as the system, unchecked. */
@Service
@Transactional
public class PracticeFilling {
  private final JdbcClient jdbc;
  private final Measures measures;

  PracticeFilling(JdbcClient jdbc, Measures measures) {
    this.jdbc = jdbc;
    this.measures = measures;
  }

  /** Who did something, and where. */
  public record By(UUID officer, UUID office, String territory) {}

  /**
   * A practice in its first version.
   *
   * @param reviewer null for one that still waits for review
   * @param at when it was handed in, and published a little later
   */
  public record Past(
      UUID id,
      By by,
      @Nullable UUID reviewer,
      Instant at,
      PracticeText text,
      List<NewMeasure> measures) {}

  /**
   * An office that repeated it.
   *
   * @param learnt null while it is tried, as {@code endedOn}
   */
  public record PastTrial(
      UUID id,
      UUID practice,
      By by,
      String region,
      TrialState state,
      LocalDate startedOn,
      @Nullable String changed,
      @Nullable LocalDate endedOn,
      @Nullable String learnt,
      List<NewMeasure> measures) {}

  /** The lines of its measures, in their order. */
  public List<UUID> written(Past past) {
    boolean published = past.reviewer() != null;
    PracticeText text = past.text();
    jdbc.sql(
            """
            insert into practices.practices
                   (id, kind, office_id, territory, author, state, published_at)
            values (:id, :kind, :office, :territory, :author, :state, :at)
            """)
        .param("id", past.id())
        .param("kind", text.origin().kind().name())
        .param("office", past.by().office())
        .param("territory", past.by().territory())
        .param("author", past.by().officer())
        .param("state", published ? "PUBLISHED" : "DRAFT")
        .param(
            "at",
            published ? PracticeRepository.at(past.at()) : null,
            Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
    // In the form of its practice's id, so that a world comes out the same.
    UUID version =
        new UUID(past.id().getMostSignificantBits(), past.id().getLeastSignificantBits() ^ 1);
    VersionRepository.filled(
            jdbc.sql(
                "insert into practices.versions "
                    + VersionRepository.COLUMNS.strip().replaceFirst("\\)$", "")
                    + ", state, submitted_at, reviewed_at, reviewed_by) "
                    + VersionRepository.VALUES.strip().replaceFirst("\\)$", "")
                    + ", :state, :at, :reviewedAt, :reviewer)"),
            text)
        .param("id", version)
        .param("practice", past.id())
        .param("kind", text.origin().kind().name())
        .param("number", 1)
        .param("author", past.by().officer())
        .param("state", published ? "PUBLISHED" : "REVIEW")
        .param("at", PracticeRepository.at(past.at()))
        .param(
            "reviewedAt",
            published ? PracticeRepository.at(past.at()) : null,
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("reviewer", past.reviewer(), Types.OTHER)
        .update();
    return past.measures().stream().map(one -> measures.addToVersion(version, one)).toList();
  }

  public void tried(PastTrial past) {
    jdbc.sql(
            """
            insert into practices.replications
                   (id, practice_id, number, office_id, territory, region, author, state,
                    started_on, changed, ended_on, learnt)
            values (:id, :practice, 1, :office, :territory, :region, :author, :state, :on,
                    :changed, :endedOn, :learnt)
            """)
        .param("id", past.id())
        .param("practice", past.practice())
        .param("office", past.by().office())
        .param("territory", past.by().territory())
        .param("region", past.region())
        .param("author", past.by().officer())
        .param("state", past.state().name())
        .param("on", past.startedOn())
        .param("changed", past.changed(), Types.VARCHAR)
        .param("endedOn", past.endedOn(), Types.DATE)
        .param("learnt", past.learnt(), Types.VARCHAR)
        .update();
    past.measures().forEach(one -> measures.addToTrial(past.id(), one));
  }

  /**
   * @param month its first day
   * @param place 1 to 3
   */
  public void selected(
      UUID practice, LocalDate month, int place, String words, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into practices.selections (month, place, practice_id, words, chosen_by, chosen_at)
            values (:month, :place, :practice, :words, :by, :at)
            """)
        .param("month", month)
        .param("place", place)
        .param("practice", practice)
        .param("words", words)
        .param("by", by)
        .param("at", PracticeRepository.at(at))
        .update();
  }
}
