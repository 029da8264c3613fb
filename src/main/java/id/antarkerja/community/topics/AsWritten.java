package id.antarkerja.community.topics;

import id.antarkerja.community.moderation.Contribution;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that its author wrote into a topic or a reply, for moderators. */
@Repository
class AsWritten {
  private final JdbcClient jdbc;

  AsWritten(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<UUID, Contribution> topics(Collection<UUID> ids) {
    return written(
        """
        select id, author, office_id, at,
               '## ' || title || E'\\n\\n' || body
                 || coalesce(E'\\n\\n#' || nullif(array_to_string(tags, ' #'), ''), '')
                 || coalesce(
                      E'\\n\\n> ' || case when closed_by = author then closed_why end, '') as text,
               id as topic_id
          from community.topics where id = any(:ids)
        """,
        ids);
  }

  Map<UUID, Contribution> replies(Collection<UUID> ids) {
    return written(
        """
        select id, author, office_id, at, body as text, topic_id
          from community.replies where id = any(:ids)
        """,
        ids);
  }

  private Map<UUID, Contribution> written(String sql, Collection<UUID> ids) {
    Map<UUID, Contribution> found = new HashMap<>();
    jdbc.sql(sql)
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            (row, n) ->
                found.put(
                    row.getObject("id", UUID.class),
                    new Contribution(
                        row.getObject("author", UUID.class),
                        row.getObject("office_id", UUID.class),
                        TopicRepository.moment(row, "at"),
                        row.getString("text"),
                        Topic.path(row.getObject("topic_id", UUID.class)))))
        .list();
    return found;
  }
}
