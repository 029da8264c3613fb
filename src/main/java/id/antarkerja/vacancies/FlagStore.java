package id.antarkerja.vacancies;

import id.antarkerja.access.Acting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the guard found, per round of verification, and what was decided. */
@Repository
class FlagStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  FlagStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A flag with its number and, once decided, the decision. */
  record Flagged(
      int number,
      CriteriaFlag flag,
      FlagDecision.@Nullable Kind decision,
      @Nullable String decidedWords) {}

  void insert(UUID vacancy, int round, List<CriteriaFlag> flags) {
    int number = 0;
    for (CriteriaFlag flag : flags) {
      jdbc.sql(
              """
              insert into vacancies.flags (vacancy_id, round, number, kind, place, starts, ends, words,
                                           language)
              values (:vacancy, :round, :number, :kind, :place, :starts, :ends, :words, :language)
              """)
          .param("vacancy", vacancy)
          .param("round", round)
          .param("number", number++)
          .param("kind", flag.kind().name())
          .param("place", flag.place().name())
          .param("starts", flag.start())
          .param("ends", flag.end())
          .param("words", flag.words())
          .param("language", flag.language())
          .update();
    }
  }

  List<Flagged> of(UUID vacancy) {
    return jdbc.sql(
            """
            select f.number, f.kind, f.place, f.starts, f.ends, f.words, f.language, f.decision,
                   f.decided_words
              from vacancies.flags f
              join vacancies.vacancies v on v.id = f.vacancy_id and v.round = f.round
             where f.vacancy_id = :vacancy order by f.number
            """)
        .param("vacancy", vacancy)
        .query((row, n) -> flagged(row))
        .list();
  }

  void decided(UUID vacancy, int round, FlagDecision decision) {
    jdbc.sql(
            """
            update vacancies.flags set decision = :decision, decided_words = :words, decided_at = :now,
                   decided_by = :by
             where vacancy_id = :vacancy and round = :round and number = :number
            """)
        .param("decision", decision.kind().name())
        .param("words", decision.words())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", Acting.current().actor().id())
        .param("vacancy", vacancy)
        .param("round", round)
        .param("number", decision.number())
        .update();
  }

  private static Flagged flagged(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    return new Flagged(
        row.getInt("number"),
        new CriteriaFlag(
            CriteriaKind.valueOf(row.getString("kind")),
            CriteriaFlag.Place.valueOf(row.getString("place")),
            row.getInt("starts"),
            row.getInt("ends"),
            row.getString("words"),
            row.getString("language")),
        decision == null ? null : FlagDecision.Kind.valueOf(decision),
        row.getString("decided_words"));
  }
}
