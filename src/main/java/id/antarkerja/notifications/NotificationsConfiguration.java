package id.antarkerja.notifications;

import id.antarkerja.access.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationsConfiguration {
  @Bean
  SealedTable sealedMessages() {
    return new SealedTable(
        "notifications.messages", "id", SealedTable.Column.of("to"), SealedTable.Column.of("body"));
  }
}
