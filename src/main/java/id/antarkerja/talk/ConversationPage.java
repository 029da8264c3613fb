package id.antarkerja.talk;

import id.antarkerja.files.AttachmentKind;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.Form;
import id.antarkerja.web.Mentions;
import id.antarkerja.web.T;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of a conversation.
 *
 * @param messages the oldest first
 * @param older the place before which there are more; null when there are none
 * @param newest whether nothing newer was written
 */
record ConversationPage(
    Conversation conversation,
    List<Message> messages,
    List<Member> members,
    Faces faces,
    Mentions.Known mentions,
    OfficeZone zone,
    @Nullable Long older,
    boolean newest,
    Form form) {
  /** So many members are named below a group's name. */
  static final int NAMED = 6;

  ConversationPage with(Mentions.Known known) {
    return new ConversationPage(
        conversation, messages, members, faces, known, zone, older, newest, form);
  }

  String title() {
    return faces.title(conversation.name(), conversation.other());
  }

  /** "Ratna, Dadang, Neng dan 12 lainnya". */
  String whom() {
    String named =
        members.stream()
            .limit(NAMED)
            .map(member -> faces.name(member.officerId()))
            .collect(Collectors.joining(", "));
    int more = members.size() - NAMED;
    return more > 0 ? T.t("talk.andMore", named, more) : named;
  }

  /** Whether the other one of two can read what is written. */
  boolean mayWrite() {
    return conversation.isGroup()
        || members.stream()
            .filter(member -> member.officerId().equals(conversation.other()))
            .anyMatch(Member::reachable);
  }

  boolean mayAttach() {
    return Conversations.mayAttach();
  }

  String accepted() {
    return AttachmentKind.accepted();
  }

  /** Whether unread ones begin with this message. */
  boolean beginsUnread(int index) {
    Message message = messages.get(index);
    return conversation.unread() > 0
        && message.seq() > conversation.readSeq()
        && !message.isMine()
        && messages.subList(0, index).stream()
            .noneMatch(before -> before.seq() > conversation.readSeq() && !before.isMine());
  }

  /** The day of a message when it is another one than that of the message before. */
  @Nullable LocalDate day(int index) {
    LocalDate day = day(messages.get(index));
    return index > 0 && day(messages.get(index - 1)).equals(day) ? null : day;
  }

  private LocalDate day(Message message) {
    return LocalDate.ofInstant(message.at(), zone.zone());
  }

  String time(Instant at) {
    return T.time(at.atZone(zone.zone()).toLocalTime());
  }

  /** Of one's own last message, how many have read it; null for every other one. */
  @Nullable String readBy(int index) {
    Message message = messages.get(index);
    if (!newest || index < messages.size() - 1 || !message.isMine() || message.gone() != null) {
      return null;
    }
    long others = members.size() - 1L;
    long read =
        members.stream()
            .filter(member -> !member.officerId().equals(message.author()))
            .filter(member -> member.readSeq() >= message.seq())
            .count();
    if (!conversation.isGroup()) {
      return read > 0 ? T.t("talk.read") : null;
    }
    return read > 0 ? T.t("talk.readBy", read, others) : null;
  }
}
