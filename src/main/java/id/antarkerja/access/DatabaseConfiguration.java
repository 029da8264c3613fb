package id.antarkerja.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Two pools with the application's login: one guarded, for everything that somebody answers for;
 * one small, held to the platform role, for sessions and the scheduler's own book-keeping.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private final String url;
  private final String username;
  private final String password;

  DatabaseConfiguration(
      @Value("${spring.datasource.url}") String url,
      @Value("${spring.datasource.username}") String username,
      @Value("${spring.datasource.password}") String password) {
    this.url = url;
    this.username = username;
    this.password = password;
  }

  @Bean(defaultCandidate = false, destroyMethod = "close")
  HikariDataSource pool(@Value("${antarkerja.database.pool:10}") int size) {
    return new HikariDataSource(configuration("antarkerja", size));
  }

  @Bean
  @Primary
  DataSource dataSource(
      @Qualifier("pool") HikariDataSource pool,
      @Qualifier("platformPool") HikariDataSource platformPool) {
    return new GuardedDataSource(pool, platformPool);
  }

  @EventListener
  void guardFromNowOn(ContextRefreshedEvent event) {
    event
        .getApplicationContext()
        .getBeansOfType(GuardedDataSource.class)
        .values()
        .forEach(GuardedDataSource::started);
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource, OpenTransactions open) {
    return new ActingTransactionManager(dataSource, open);
  }

  @Bean(defaultCandidate = false, destroyMethod = "close")
  HikariDataSource platformPool() {
    HikariConfig configuration = configuration("platform", 6);
    configuration.setConnectionInitSql("set role antarkerja_platform");
    return new HikariDataSource(configuration);
  }

  private HikariConfig configuration(String name, int size) {
    HikariConfig configuration = new HikariConfig();
    configuration.setPoolName(name);
    configuration.setJdbcUrl(url);
    configuration.setUsername(username);
    configuration.setPassword(password);
    configuration.setMaximumPoolSize(size);
    configuration.setConnectionTimeout(2_000);
    configuration.setInitializationFailTimeout(10_000);
    configuration.addDataSourceProperty("ApplicationName", "antarkerja-" + name);
    configuration.addDataSourceProperty("socketTimeout", "75");
    configuration.addDataSourceProperty("tcpKeepAlive", "true");
    configuration.addDataSourceProperty("logServerErrorDetail", "false");
    configuration.addDataSourceProperty(
        "options",
        "-c lock_timeout=2s -c idle_in_transaction_session_timeout=15s -c statement_timeout=60s -c plan_cache_mode=force_custom_plan"
            // A page waits longer for a worker process than for its rows.
            + " -c max_parallel_workers_per_gather=0");
    return configuration;
  }
}
