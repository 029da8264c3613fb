package id.antarkerja.community;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Role;
import id.antarkerja.community.moderation.Moderators;
import id.antarkerja.community.topics.Area;
import id.antarkerja.community.topics.TopicText;
import id.antarkerja.community.topics.Topics;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of the community, each test's own. */
public abstract class CommunityHouse extends HouseTest {
  protected static final String HOME = "/petugas/komunitas";
  protected static final String BUOL = "7205";

  @Autowired protected Topics topics;
  @Autowired protected Moderators moderators;
  @Autowired protected JdbcClient jdbc;

  protected SignedUp officer() {
    return newcomer(BUOL, Role.OFFICER);
  }

  /** Somebody whose first posts are behind them. */
  protected SignedUp known() {
    SignedUp officer = officer();
    owner()
        .sql(
            """
            insert into community.contributions (id, kind, author, state, released_at)
            select gen_random_uuid(), 'topic', :author, 'SHOWN', now() from generate_series(1, 3)
            """)
        .param("author", officer.account())
        .update();
    return officer;
  }

  protected SignedUp moderator() {
    SignedUp officer = officer();
    act(centre(), () -> moderators.appoint(officer.account()));
    return officer;
  }

  protected SignedUp centre() {
    return newcomer("*", Role.HEAD);
  }

  protected static TopicText text(String title) {
    return new TopicText(Area.PLACEMENT, List.of("uji"), title, "Isi **pertanyaan**.");
  }

  protected UUID ask(SignedUp who, String title) {
    return as(who.acting(), () -> topics.ask(text(title)));
  }

  protected UUID answer(SignedUp who, UUID topic) {
    return as(who.acting(), () -> topics.answer(topic, "Begini caranya."));
  }

  protected void act(SignedUp who, Runnable work) {
    as(
        who.acting(),
        () -> {
          work.run();
          return true;
        });
  }

  protected long count(SignedUp who, String sql, UUID id) {
    return as(who.acting(), () -> jdbc.sql(sql).param("id", id).query(Long.class).single());
  }

  protected int change(SignedUp who, String sql, UUID id) {
    return as(who.acting(), () -> jdbc.sql(sql).param("id", id).update());
  }

  protected String said(SignedUp who, Supplier<String> work) {
    return as(who.acting(), work);
  }
}
