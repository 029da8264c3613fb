package id.antarkerja.access;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessTables {
  @Bean
  OpenTransactions openTransactions() {
    return new OpenTransactions();
  }

  @Bean
  SealedTable sealedAccounts() {
    return new SealedTable(
        "access.accounts",
        "id",
        new SealedTable.Column("email", "email", email -> email.strip().toLowerCase(Locale.ROOT)));
  }
}
