package id.antarkerja.exports;

import id.antarkerja.access.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExportsConfiguration {
  @Bean
  SealedTable sealedExports() {
    return new SealedTable(SealedFiles.TABLE, "id", SealedTable.Column.of(SealedFiles.COLUMN));
  }
}
