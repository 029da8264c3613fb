package id.antarkerja.referrals;

import id.antarkerja.employers.ShowsPeople;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters of all offices, also of those that the one who acts does not see. */
@Component
class LettersOfCompanies implements ShowsPeople {
  private final JdbcClient jdbc;

  LettersOfCompanies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean to(UUID company) {
    return jdbc.sql("select referrals.has_letters(:company)")
        .param("company", company)
        .query(Boolean.class)
        .single();
  }
}
