package id.antarkerja.web;

import java.util.List;
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

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SubmissionResolver());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new ShellInterceptor()).order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bodiesKeepPace() {
    return factory -> factory.addEngineValves(new BodyPace());
  }

  @Bean
  LocaleResolver localeResolver() {
    return new ChosenLocale();
  }
}
