package id.antarkerja.database;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** Beans that need tables wait here: for what our own server is doing already, or for Flyway. */
@Configuration(proxyBeanMethods = false)
class Migration {
  @Bean
  FlywayMigrationStrategy migrationStrategy(ConfigurableEnvironment environment) {
    return flyway -> {
      if (environment.getPropertySources().get(ComingServer.NAME) instanceof ComingServer server) {
        server.migrated();
      } else {
        flyway.migrate();
      }
    };
  }
}
