package id.antarkerja.vacancies;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Neutral words that may stand instead of flagged ones, in the language of the vacancy's text. */
@Component
class Proposals {
  private final MessageSource messages;

  Proposals(MessageSource messages) {
    this.messages = messages;
  }

  String words(CriteriaFlag flag) {
    return messages.getMessage(flag.proposalKey(), null, Locale.of(flag.language()));
  }
}
