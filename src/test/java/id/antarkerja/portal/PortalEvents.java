package id.antarkerja.portal;

import org.springframework.context.ApplicationContext;

/** What this module publishes, for a test of all events. */
public final class PortalEvents {
  private PortalEvents() {}

  /** Somebody has just asked for a link; by the system. */
  public static Object linkAsked(ApplicationContext house, String email) {
    return new LinkAsked(house.getBean(LinkLetters.class).ask(LinkKind.PERSON, email));
  }
}
