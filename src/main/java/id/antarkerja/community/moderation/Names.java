package id.antarkerja.community.moderation;

import id.antarkerja.officers.directory.Card;
import id.antarkerja.officers.directory.Directory;
import id.antarkerja.web.T;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who writes, reports and decides, many at once. */
@Component
public class Names {
  private final Directory directory;

  Names(Directory directory) {
    this.directory = directory;
  }

  public Map<UUID, Card> of(Collection<UUID> officers) {
    return directory.known(officers);
  }

  /** Of somebody who is no officer any more, that. */
  public static String name(Map<UUID, Card> cards, UUID officer) {
    Card card = cards.get(officer);
    return card == null ? T.t("moderation.nobody") : card.name();
  }
}
