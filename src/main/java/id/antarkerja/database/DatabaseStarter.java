package id.antarkerja.database;

import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
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
      ServerCheck.check(
          url,
          environment.getProperty("spring.datasource.username", ""),
          environment.getProperty("spring.datasource.password", ""));
    }
  }

  private static void start(ConfigurableApplicationContext context, Path folder) {
    var server = new ComingServer(folder);
    // Registered before all other beans, so it is destroyed after them.
    ((DefaultSingletonBeanRegistry) context.getBeanFactory())
        .registerDisposableBean("embeddedPostgres", server::close);
    SpringApplication.getShutdownHandlers().add(server::close);
    context.getEnvironment().getPropertySources().addFirst(server);
  }
}
