package id.antarkerja.talk;

import id.antarkerja.kernel.FirstLetters;
import id.antarkerja.officers.directory.Card;
import id.antarkerja.officers.directory.Directory;
import id.antarkerja.web.T;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those whose names a page says, asked for at once; also of who has left the service. */
record Faces(Map<UUID, Card> cards) {
  static Faces of(Directory directory, Stream<@Nullable UUID> whom) {
    Set<UUID> ids = whom.filter(id -> id != null).collect(Collectors.toSet());
    return new Faces(directory.known(ids));
  }

  String name(@Nullable UUID officer) {
    Card card = card(officer);
    return card == null ? T.t("talk.nobody") : card.name();
  }

  @Nullable Card card(@Nullable UUID officer) {
    return officer == null ? null : cards.get(officer);
  }

  String office(@Nullable UUID officer) {
    Card card = card(officer);
    return card == null ? "" : card.officeName();
  }

  String initials(@Nullable UUID officer) {
    Card card = card(officer);
    return card == null ? "?" : FirstLetters.two(card.name());
  }

  /** "Ratna Ayuningtyas", or the name of a group. */
  String title(@Nullable String group, @Nullable UUID other) {
    return group == null ? name(other) : group;
  }

  Map<UUID, String> names() {
    return cards.values().stream().collect(Collectors.toMap(Card::id, Card::name));
  }
}
