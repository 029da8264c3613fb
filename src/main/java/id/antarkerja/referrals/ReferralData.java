package id.antarkerja.referrals;

import id.antarkerja.access.Erasable;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Education;
import id.antarkerja.documents.Documents;
import id.antarkerja.privacy.ConsentSource;
import id.antarkerja.privacy.Kept;
import id.antarkerja.privacy.KeptFor;
import id.antarkerja.privacy.PersonalData;
import id.antarkerja.web.T;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What referrals keep of a person, and the consents that each of them rests on. */
@Component
class ReferralData implements PersonalData, ConsentSource, Erasable {
  private static final int MOST = 1_000;

  private final JdbcClient jdbc;
  private final ReferralRepository repository;
  private final Referrals referrals;
  private final Documents documents;
  private final Classifications classifications;

  ReferralData(
      JdbcClient jdbc,
      ReferralRepository repository,
      Referrals referrals,
      Documents documents,
      Classifications classifications) {
    this.jdbc = jdbc;
    this.repository = repository;
    this.referrals = referrals;
    this.documents = documents;
    this.classifications = classifications;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public List<Kept> of(UUID person) {
    return List.of(
        Kept.of(
            "referrals",
            KeptFor.SERVICE,
            jdbc.sql(
                    """
                    select vacancy_title, vacancy_place, employer_name, status, person_name,
                           birth_year, sex, education, skills, officer_name, proposed_on,
                           due_side, due_on, answered_on, answered_how, consent_at, letter_no,
                           letter_code, letter_on, interview_on, interview_time, interview_place,
                           start_on, contract, wage, reason, reason_text, ended_on, created_at
                      from referrals.referrals where person_id = :person order by created_at
                    """)
                .param("person", person),
            this::opened),
        Kept.of(
            "referral_requests",
            KeptFor.SERVICE,
            jdbc.sql(
                """
                select vacancy_title, employer_name, from_office_name, to_office_name, status,
                       reason, asked_on, due_on, answered_on, card_wanted, card_regency,
                       card_skills, created_at
                  from referrals.requests order by created_at
                """),
            this::opened));
  }

  private @Nullable Object opened(String column, @Nullable Object stored) {
    return switch (stored) {
      case null -> null;
      case Number level when column.equals("education") ->
          T.t(Education.ofLevel(level.intValue()).textKey());
      case java.sql.Array list when column.endsWith("skills") -> skills(list);
      default -> stored;
    };
  }

  private String skills(java.sql.Array list) {
    try {
      return String.join(
          ", ",
          Arrays.stream((Object[]) list.getArray())
              .map(code -> ((Number) code).intValue())
              .map(
                  code ->
                      classifications
                          .skill(code)
                          .map(skill -> skill.name(T.locale()))
                          .orElse(String.valueOf(code)))
              .toList());
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  // ---- consents: one for every employer to whom data may go

  @Override
  public String code() {
    return "referrals";
  }

  @Override
  public List<Consent> consents(UUID person) {
    return repository.ofPerson(person, MOST).stream()
        .filter(r -> r.consented() && r.status().mayBecome(ReferralStatus.WITHDRAWN))
        .map(
            r ->
                new Consent(
                    r.id().value().toString(),
                    T.t("referrals.consentOf", r.employerName(), r.vacancyTitle()),
                    true))
        .toList();
  }

  /** The link dies, the letter is no longer valid, the other office no longer sees the person. */
  @Override
  public void withdraw(UUID person, String key) {
    repository.ofPerson(person, MOST).stream()
        .filter(r -> r.id().value().toString().equals(key))
        .forEach(r -> referrals.consentWithdrawn(r.id()));
  }

  // ---- erasure

  @Override
  public void letGo(UUID person) {
    repository.ofPerson(person, MOST).stream()
        .filter(r -> r.status().mayBecome(ReferralStatus.WITHDRAWN))
        .forEach(r -> referrals.consentWithdrawn(r.id()));
  }

  @Override
  public boolean erase(UUID person) {
    List<String> letters =
        jdbc.sql(
                """
                select letter_code from referrals.referrals
                 where person_id = :person and person_name <> :erased and letter_code is not null
                """)
            .param("person", person)
            .param("erased", ERASED)
            .query(String.class)
            .list();
    letters.forEach(documents::blank);
    return jdbc.sql(
                """
                update referrals.referrals
                   set person_name = :erased, birth_year = null, skills = '{}', reason_text = null,
                       version = version + 1
                 where person_id = :person and person_name <> :erased
                """)
            .param("person", person)
            .param("erased", ERASED)
            .update()
        > 0;
  }
}
