package id.antarkerja.partners;

import id.antarkerja.community.moderation.Contribution;
import id.antarkerja.community.moderation.Moderated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is said in a room is not looked at before: everybody there was invited by name. An officer
 * who sits there can report it; then moderators see that post, and nothing else of the room.
 */
@Component
class ModeratedPosts implements Moderated {
  static final String KIND = "roompost";

  private final JdbcClient jdbc;

  ModeratedPosts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Contribution> contribution(UUID id) {
    return jdbc.sql(
            """
            select author, office_id, at, body, room_id from partners.moderated(:id)
            """)
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  private static Contribution read(ResultSet row) throws SQLException {
    return new Contribution(
        row.getObject("author", UUID.class),
        row.getObject("office_id", UUID.class),
        Objects.requireNonNull(Facts.instant(row, "at")),
        row.getString("body"),
        Side.OF_DESK + "/" + row.getObject("room_id", UUID.class));
  }

  @Override
  public void hide(UUID id) {
    set(id, true);
  }

  @Override
  public void show(UUID id) {
    set(id, false);
  }

  private void set(UUID id, boolean hidden) {
    jdbc.sql("select partners.set_hidden(:id, :hidden)")
        .param("id", id)
        .param("hidden", hidden)
        .query()
        .listOfRows();
  }
}
