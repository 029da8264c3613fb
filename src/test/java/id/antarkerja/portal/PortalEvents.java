package id.antarkerja.portal;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this module publishes, for a test of all events. */
public final class PortalEvents {
  private PortalEvents() {}

  /** Somebody has just asked for a link; by the system. */
  public static Object linkAsked(ApplicationContext house, String email) {
    house.getBean(SignInLinks.class).ask(LinkKind.PERSON, email);
    return new LinkAsked(
        house
            .getBean(JdbcClient.class)
            .sql("select id from portal.link_requests order by id desc limit 1")
            .query(UUID.class)
            .single());
  }
}
