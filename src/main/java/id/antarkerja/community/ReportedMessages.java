package id.antarkerja.community;

import static id.antarkerja.web.T.t;

import id.antarkerja.audit.Audit;
import id.antarkerja.community.moderation.Contribution;
import id.antarkerja.community.moderation.Moderated;
import id.antarkerja.community.moderation.Moderation;
import id.antarkerja.community.moderation.ReportReason;
import id.antarkerja.talk.Reports;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Messages that somebody reported come to the moderators, each alone, with all the words that stood
 * in it and the names of its files: of the conversation around it they see nothing. Who reported
 * one sees it as well; its author not before it was decided about.
 */
@Component
class ReportedMessages implements Moderated, Reports.Desk {
  private static final String KIND = "message";

  private final JdbcClient jdbc;
  private final ObjectProvider<Moderation> moderation;
  private final Audit audit;
  private final Clock clock;

  ReportedMessages(
      JdbcClient jdbc, ObjectProvider<Moderation> moderation, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.moderation = moderation;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void reported(UUID message, Reports.Why why, String words) {
    moderation.getObject().report(KIND, message, ReportReason.valueOf(why.name()), words);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Contribution> contribution(UUID id) {
    return Optional.ofNullable(contributions(List.of(id)).get(id));
  }

  @Override
  public Map<UUID, Contribution> contributions(Collection<UUID> ids) {
    Map<UUID, Contribution> found = new HashMap<>();
    jdbc.sql(
            """
            select asked.id, m.author, m.office_id, m.at, m.body, m.earlier, m.files
              from unnest(cast(:ids as uuid[])) asked(id)
             cross join lateral community.reported_message(asked.id) m
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> found.put(row.getObject("id", UUID.class), read(row)))
        .list();
    return found;
  }

  private static Contribution read(ResultSet row) throws SQLException {
    var text = new StringBuilder(row.getString("body"));
    for (String earlier : strings(row.getArray("earlier"))) {
      text.append("\n\n---\n\n").append(t("talk.reported.earlier")).append("\n\n").append(earlier);
    }
    for (String file : strings(row.getArray("files"))) {
      text.append("\n\n").append(t("talk.reported.file", file));
    }
    return new Contribution(
        row.getObject("author", UUID.class),
        row.getObject("office_id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        text.toString().strip(),
        "");
  }

  private static String[] strings(Array array) throws SQLException {
    return (String[]) array.getArray();
  }

  @Override
  public void hide(UUID id) {
    jdbc.sql("select community.hide_message(:id, :at)")
        .param("id", id)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query()
        .listOfRows();
    audit.wrote("talk.hidden", id);
  }

  @Override
  public void show(UUID id) {
    jdbc.sql("select community.show_message(:id)").param("id", id).query().listOfRows();
    audit.wrote("talk.shown", id);
  }
}
