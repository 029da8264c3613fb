package id.antarkerja.portal;

import id.antarkerja.access.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PortalTables {
  private static final String ADDRESSES = "uuid '" + LinkPost.ADDRESSES + "'";

  @Bean
  SealedTable sealedPins() {
    return new SealedTable("portal.pins", "person_id", SealedTable.Column.of("pin"));
  }

  @Bean
  SealedTable sealedLinkRequests() {
    return SealedTable.ofPerson(
        "portal.link_requests", "id", ADDRESSES, SealedTable.Column.of("email"));
  }

  @Bean
  SealedTable sealedLinkLetters() {
    return SealedTable.ofPerson(
        "portal.link_letters", "id", ADDRESSES, SealedTable.Column.of("email", "email"));
  }

  @Bean
  SealedTable sealedLinks() {
    return SealedTable.ofPerson(
        "portal.sign_in_links", "id", "subject", SealedTable.Column.of("token"));
  }
}
