package id.antarkerja.signin;

import id.antarkerja.access.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SigninTables {
  @Bean
  SealedTable sealedSeeds() {
    return new SealedTable("signin.totp", "account_id", SealedTable.Column.of("seed"));
  }

  @Bean
  SealedTable sealedPasswords() {
    return new SealedTable("signin.passwords", "owner_id", SealedTable.Column.of("hash"));
  }

  @Bean
  SealedTable sealedFormerAddresses() {
    return SealedTable.ofPerson(
        "signin.former_addresses", "id", "owner_id", SealedTable.Column.of("email"));
  }

  @Bean
  SealedTable sealedAddressChanges() {
    return new SealedTable(
        "signin.address_changes",
        "account_id",
        SealedTable.Column.of("email"),
        SealedTable.Column.of("code"));
  }
}
