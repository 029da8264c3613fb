package id.antarkerja.employers;

import id.antarkerja.access.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmployersConfiguration {
  @Bean
  SealedTable sealedContacts() {
    return new SealedTable(
        "employers.contacts",
        "id",
        SealedTable.Column.of("name"),
        SealedTable.Column.of("phone", "phone"),
        SealedTable.Column.of("email", "email"));
  }
}
