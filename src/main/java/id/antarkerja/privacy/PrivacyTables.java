package id.antarkerja.privacy;

import id.antarkerja.access.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrivacyTables {
  @Bean
  SealedTable sealedCases() {
    return SealedTable.ofPerson(
        "privacy.cases",
        "id",
        "person_id",
        SealedTable.Column.of("words"),
        SealedTable.Column.of("before"),
        SealedTable.Column.of("answer"));
  }
}
