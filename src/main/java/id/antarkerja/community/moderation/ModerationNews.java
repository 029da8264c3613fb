package id.antarkerja.community.moderation;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.web.NavCount;
import id.antarkerja.web.Notice;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To moderators how much waits; to authors what was decided about a text of theirs. */
@Component
@Transactional(readOnly = true)
class ModerationNews implements NavCount, Notice {
  private static final int MOST = 3;
  private static final Set<Role> ROOM = Set.of(Role.OFFICER, Role.HEAD, Role.ADMIN);

  private final ModerationRepository rows;

  ModerationNews(ModerationRepository rows) {
    this.rows = rows;
  }

  @Override
  public String item() {
    return "community";
  }

  @Override
  public long waiting() {
    return ROOM.contains(Acting.current().role()) ? rows.waiting() : 0;
  }

  @Override
  public List<Line> lines(Acting who) {
    UUID me = who.actor().id();
    if (me == null || !ROOM.contains(who.role())) {
      return List.of();
    }
    return rows.unseen(me, MOST).stream()
        .map(
            one ->
                new Line(
                    t("moderation.notice." + one.decision() + "." + one.waitedFor()),
                    OwnTextPages.HOME + "/" + one.contributionId(),
                    t("moderation.notice.open"),
                    one.tone().equals("neg") ? "warn" : "pos"))
        .toList();
  }
}
