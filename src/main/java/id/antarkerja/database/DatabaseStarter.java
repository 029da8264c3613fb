package id.antarkerja.database;

import static java.util.Locale.ROOT;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Gives the application its database before any bean needs it: our own server, unless {@code
 * spring.datasource.url} names another, which is then checked.
 *
 * <p>Properties: {@code antarkerja.data} (folder, default {@code data}); {@code
 * antarkerja.database.start=false} leaves everything alone, for a test of a slice without database.
 *
 * <p>It listens to the prepared context, and is no environment post-processor, because only here
 * the properties that a test registers are known.
 */
public class DatabaseStarter implements ApplicationListener<ApplicationPreparedEvent> {
  @Override
  public void onApplicationEvent(ApplicationPreparedEvent event) {
    ConfigurableApplicationContext context = event.getApplicationContext();
    ConfigurableEnvironment environment = context.getEnvironment();
    if (context.getParent() != null
        || !environment.getProperty("antarkerja.database.start", Boolean.class, true)) {
      return;
    }
    String url = environment.getProperty("spring.datasource.url", "");
    if (url.isBlank()) {
      start(context, Path.of(environment.getProperty("antarkerja.data", "data")));
    } else {
      if (!environment.getProperty("antarkerja.demo", Boolean.class, false)) {
        DefaultSecrets.refuse(environment);
      }
      ServerCheck.check(
          url,
          environment.getProperty("spring.datasource.username", ""),
          environment.getProperty("spring.datasource.password", ""));
    }
  }

  private static void start(ConfigurableApplicationContext context, Path folder) {
    var server = new ComingServer(folder, flyway(context.getEnvironment()));
    // Registered before all other beans, so it is destroyed after them.
    ((DefaultSingletonBeanRegistry) context.getBeanFactory())
        .registerDisposableBean("embeddedPostgres", server::close);
    SpringApplication.getShutdownHandlers().add(server::close);
    context.getEnvironment().getPropertySources().addFirst(server);
  }

  /** {@code spring.flyway.create-schemas} is Flyway's own {@code flyway.createSchemas}. */
  private static Map<String, String> flyway(ConfigurableEnvironment environment) {
    Map<String, String> settings = new HashMap<>();
    Binder.get(environment)
        .bind("spring.flyway", Bindable.mapOf(String.class, String.class))
        .orElse(Map.of())
        .forEach((name, value) -> settings.put("flyway." + camelCase(name), value));
    return settings;
  }

  private static String camelCase(String name) {
    return Pattern.compile("-(.)").matcher(name).replaceAll(m -> m.group(1).toUpperCase(ROOT));
  }
}
