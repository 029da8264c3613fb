package id.antarkerja.portal;

import id.antarkerja.access.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PortalTables {
  @Bean
  SealedTable sealedPins() {
    return new SealedTable("portal.pins", "person_id", SealedTable.Column.of("pin"));
  }

  @Bean
  SealedTable sealedLinkRequests() {
    return SealedTable.ofPerson(
        "portal.link_requests",
        "id",
        "uuid '" + SignInLinks.REQUESTS + "'",
        SealedTable.Column.of("email", "email"));
  }
}
