package id.antarkerja.statistics;

import id.antarkerja.practices.Metric;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What the platform counts for the library of practices. */
@Configuration(proxyBeanMethods = false)
class PracticeMetrics {
  @Bean
  @Order(1)
  Metric placedPerMonth(JdbcClient jdbc, TransactionOperations transaction) {
    return new MonthlyPersons("PLACED", Line.FILLED, "PLACED", jdbc, transaction);
  }

  @Bean
  @Order(2)
  Metric registeredPerMonth(JdbcClient jdbc, TransactionOperations transaction) {
    return new MonthlyPersons("REGISTERED", Line.REGISTERED, "REGISTERED", jdbc, transaction);
  }
}
