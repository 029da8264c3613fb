package id.antarkerja.referrals;

import id.antarkerja.matching.MatchAction;
import id.antarkerja.vacancies.VacancyId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What follows a match: put the person forward, or ask the office that holds them. */
@Configuration(proxyBeanMethods = false)
class MatchActions {

  @Bean
  @Order(10)
  MatchAction propose() {
    return new Propose();
  }

  @Bean
  @Order(20)
  MatchAction askOtherOffice() {
    return new AskOtherOffice();
  }

  private record Propose() implements MatchAction {
    @Override
    public String labelKey() {
      return "referrals.action.propose";
    }

    @Override
    public @Nullable String href(
        VacancyId vacancy, @Nullable UUID publicId, @Nullable UUID cardId) {
      return publicId == null
          ? null
          : "/petugas/rujukan/baru?pencari=" + publicId + "&lowongan=" + vacancy.value();
    }
  }

  private record AskOtherOffice() implements MatchAction {
    @Override
    public String labelKey() {
      return "referrals.action.ask";
    }

    @Override
    public @Nullable String href(
        VacancyId vacancy, @Nullable UUID publicId, @Nullable UUID cardId) {
      return publicId != null || cardId == null
          ? null
          : "/petugas/rujukan/permintaan?kartu=" + cardId + "&lowongan=" + vacancy.value();
    }
  }
}
