package id.antarkerja.privacy;

import id.antarkerja.web.Section;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a person's own page leads to their rights. */
@Configuration(proxyBeanMethods = false)
class RightsSections {
  @Bean
  Section ownData() {
    return new Own(10, "data");
  }

  @Bean
  Section ownOpened() {
    return new Own(20, "dibuka");
  }

  @Bean
  Section ownConsents() {
    return new Own(30, "persetujuan");
  }

  @Bean
  Section ownRequests() {
    return new Own(40, "permintaan");
  }

  private record Own(int order, String last) implements Section {
    @Override
    public String page() {
      return "own";
    }

    @Override
    public String labelKey() {
      return "privacy.own." + last;
    }

    @Override
    public String href(UUID id) {
      return "/saya/" + last;
    }
  }
}
