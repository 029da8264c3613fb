package id.antarkerja.portal;

import id.antarkerja.access.Acting;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Looks up who has the address, after the answer has left. */
@Component
class OnLinkAsked {
  private final LinkLetters letters;

  OnLinkAsked(LinkLetters letters) {
    this.letters = letters;
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(LinkAsked asked) {
    Acting.asSystem("portal.link", () -> letters.answer(asked.request()));
  }
}
