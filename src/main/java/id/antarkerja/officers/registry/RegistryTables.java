package id.antarkerja.officers.registry;

import id.antarkerja.access.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistryTables {
  @Bean
  SealedTable sealedOfficerDetails() {
    return new SealedTable(
        RecordRepository.TABLE,
        "officer_id",
        SealedTable.Column.of("nip", "nip"),
        SealedTable.Column.of("born"),
        SealedTable.Column.of("phone"),
        SealedTable.Column.of("email"));
  }
}
