package id.antarkerja.referrals;

import id.antarkerja.web.Section;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of a person and of a vacancy lead to their referrals. */
@Configuration(proxyBeanMethods = false)
class ReferralSections {
  @Bean
  Section referralsOfJobseeker() {
    return new Link("jobseeker", "/petugas/pencari-kerja/");
  }

  @Bean
  Section referralsOfVacancy() {
    return new Link("vacancy", "/petugas/lowongan/");
  }

  /** From a number that belongs to somebody of another office. */
  @Bean
  Section requestAfterHit() {
    return new AfterHit();
  }

  private record AfterHit() implements Section {
    @Override
    public String page() {
      return "elsewhere";
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public String labelKey() {
      return "referrals.action.ask";
    }

    @Override
    public String href(UUID sighting) {
      return ElsewherePages.PATH + "/" + sighting;
    }
  }

  private record Link(String page, String before) implements Section {
    @Override
    public int order() {
      return 30;
    }

    @Override
    public String labelKey() {
      return "referrals.section";
    }

    @Override
    public String href(UUID id) {
      return before + id + "/rujukan";
    }
  }
}
