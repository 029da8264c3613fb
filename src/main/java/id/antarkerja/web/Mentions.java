package id.antarkerja.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Finds what texts mention, for all texts of a page at once; see {@link Mention}. */
@Component
public class Mentions {
  /** Nothing is looked up: every number is as it was typed. */
  public static final Known NONE = new Known(Map.of());

  /** More on one page are for reading lists, not for talk: what is beyond stays closed. */
  private static final int MOST = 60;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}#&/])#([0-9]{16}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
              + "(?![\\p{L}\\p{N}])");

  private final ObjectProvider<Mention> kinds;

  Mentions(ObjectProvider<Mention> kinds) {
    this.kinds = kinds;
  }

  /**
   * Outside of any transaction: a reader who has reached a limit of reading sees the rest of the
   * page.
   */
  public Known of(Collection<String> texts) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("mentions are looked up in transactions of their own");
    }
    Set<String> numbers = new LinkedHashSet<>();
    texts.forEach(text -> NUMBER.matcher(text).results().forEach(n -> numbers.add(n.group(1))));
    if (numbers.isEmpty()) {
      return NONE;
    }
    Map<String, One> known = new HashMap<>();
    kinds.stream()
        .forEach(
            kind -> {
              List<String> own = numbers.stream().filter(kind::means).toList();
              Map<String, Mention.Shown> open =
                  own.isEmpty() ? Map.of() : kind.open(own.stream().limit(MOST).toList());
              own.forEach(n -> known.put(n, new One(open.get(n), kind.closedKey())));
            });
    return new Known(known);
  }

  /** What somebody may mean who types these words; see {@link Mention#find}. */
  public List<Mention.Hit> find(String words, int most) {
    return words.isBlank()
        ? List.of()
        : kinds.stream().flatMap(kind -> kind.find(words, most).stream()).limit(most).toList();
  }

  private record One(Mention.@Nullable Shown shown, String closedKey) {}

  /** What the numbers of a page's texts stand for. */
  public static final class Known {
    private final Map<String, One> numbers;

    private Known(Map<String, One> numbers) {
      this.numbers = numbers;
    }

    /** Calls back for each piece of a text, in order. */
    void pieces(String text, Pieces pieces) {
      int at = 0;
      Matcher matcher = NUMBER.matcher(text);
      while (!numbers.isEmpty() && matcher.find()) {
        MatchResult found = matcher.toMatchResult();
        One one = numbers.get(found.group(1));
        if (one != null) {
          pieces.text(text.substring(at, found.start()));
          Optional.ofNullable(one.shown())
              .ifPresentOrElse(pieces::open, () -> pieces.closed(T.t(one.closedKey())));
          at = found.end();
        }
      }
      pieces.text(text.substring(at));
    }
  }

  interface Pieces {
    void text(String text);

    void open(Mention.Shown shown);

    void closed(String words);
  }
}
