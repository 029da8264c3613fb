package id.antarkerja.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every module's words: all {@code messages/<module>_id.properties} and their English twins. */
@Configuration(proxyBeanMethods = false)
class Messages {
  @Bean
  MessageSource messageSource() {
    MessageSource source = load();
    T.speak(source);
    return source;
  }

  /** A missing text shows its key rather than break a page; tests ask for {@link #strict}. */
  static MessageSource load() {
    ResourceBundleMessageSource source = strict();
    source.setUseCodeAsDefaultMessage(true);
    return source;
  }

  static ResourceBundleMessageSource strict() {
    var source = new ResourceBundleMessageSource();
    source.setBasenames(basenames());
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setDefaultLocale(Locale.of("id"));
    return source;
  }

  static String[] basenames() {
    try {
      return Stream.of(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:messages/*_id.properties"))
          .map(Resource::getFilename)
          .map(name -> Objects.requireNonNull(name).replace("_id.properties", ""))
          .distinct()
          .sorted()
          .map(module -> "messages/" + module)
          .toArray(String[]::new);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
