package id.antarkerja.portal;

import id.antarkerja.access.Acting;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Looks up who has the address, after the answer has left. */
@Component
class OnLinkAsked {
  private final SignInLinks links;

  OnLinkAsked(SignInLinks links) {
    this.links = links;
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(LinkAsked asked) {
    Acting.asSystem("portal.link", () -> links.send(asked.request()));
  }
}
