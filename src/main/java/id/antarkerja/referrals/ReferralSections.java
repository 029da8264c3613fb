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
