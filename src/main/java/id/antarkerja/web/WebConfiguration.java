package id.antarkerja.web;

import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
  private final ObjectProvider<NavCount> counts;

  WebConfiguration(ObjectProvider<NavCount> counts) {
    this.counts = counts;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SubmissionResolver());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new ShellInterceptor(counts)).order(Ordered.HIGHEST_PRECEDENCE);
  }

  /**
   * After the forwarded address is known. A line takes over {@link ServerTimingFilter#AT_ONCE} and
   * little more, so that what is read keeps close to what was written.
   *
   * @param ofOneNetwork requests at once
   */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> nobodyHoldsUpOthers(
      @Value("${antarkerja.network:64}") int ofOneNetwork) {
    return slowLines(ofOneNetwork, System::nanoTime);
  }

  static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slowLines(
      int ofOneNetwork, LongSupplier nanos) {
    return factory -> {
      // In this order: the answer has left before the line of an unread body is closed.
      factory.addEngineValves(new BodyPace(nanos), new FairShare(ofOneNetwork));
      factory.addConnectorCustomizers(
          connector -> {
            connector.setProperty("socket.txBufSize", String.valueOf(ServerTimingFilter.AT_ONCE));
            connector.setProperty("disableUploadTimeout", "false");
            connector.setProperty("connectionUploadTimeout", String.valueOf(Pace.GRACE.toMillis()));
          });
    };
  }

  @Bean
  LocaleResolver localeResolver() {
    return new ChosenLocale();
  }
}
