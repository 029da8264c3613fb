package id.antarkerja.talk;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Acting;
import id.antarkerja.talk.Conversations.Waiting;
import id.antarkerja.web.NavCount;
import id.antarkerja.web.Notice;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu and the home page say about messages that wait. */
@Component
class UnreadCount implements NavCount, Notice {
  private final Conversations conversations;

  UnreadCount(Conversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public String item() {
    return "talk";
  }

  @Override
  public long waiting() {
    return conversations.waiting().messages();
  }

  @Override
  public List<Line> lines(Acting who) {
    Waiting waiting = conversations.waiting();
    if (waiting.messages() == 0) {
      return List.of();
    }
    String text =
        waiting.named() == 0
            ? t("talk.notice.unread", waiting.messages(), waiting.conversations())
            : t("talk.notice.named", waiting.messages(), waiting.conversations(), waiting.named());
    return List.of(new Line(text, Conversation.HOME, t("talk.notice.open"), "warn"));
  }
}
