package id.antarkerja.referrals;

import id.antarkerja.kernel.Digests;
import id.antarkerja.kernel.Token;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that employers answer with. Whoever has one may read and answer one referral, so it is
 * 32 random bytes, kept here only as a hash, and dies some weeks after the last step.
 */
@Component
class EmployerLinks {

  private final JdbcClient jdbc;
  private final ReferralRules rules;

  EmployerLinks(JdbcClient jdbc, ReferralRules rules) {
    this.jdbc = jdbc;
    this.rules = rules;
  }

  static String path(String token) {
    return "/jawab/" + token;
  }

  /** A new link; older ones of the same referral no longer open. */
  String renew(ReferralId referral, LocalDate today) {
    revoke(referral);
    String token = Token.next();
    jdbc.sql(
            """
            insert into referrals.links (token_hash, referral_id, expires_on)
            values (:hash, :referral, :expires)
            """)
        .param("hash", Digests.sha256(token))
        .param("referral", referral.value())
        .param("expires", today.plusDays(rules.linkDays()))
        .update();
    return token;
  }

  void revoke(ReferralId referral) {
    jdbc.sql(
            """
            update referrals.links set revoked_at = now()
             where referral_id = :referral and revoked_at is null
            """)
        .param("referral", referral.value())
        .update();
  }

  /** Every link of a company that may not recruit, wherever its letters were written. */
  void revokeAllOf(UUID company) {
    jdbc.sql("select referrals.revoke_links_of(:company)")
        .param("company", company)
        .query()
        .singleRow();
  }

  /** Whether the employer of this referral may still answer. By the system. */
  boolean mayAnswer(ReferralId referral) {
    return jdbc.sql(
            "select employers.may_recruit(employer_id) from referrals.referrals where id = :id")
        .param("id", referral.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** After a step the clock of the link begins anew. */
  void extend(ReferralId referral, LocalDate today) {
    jdbc.sql(
            """
            update referrals.links set expires_on = greatest(expires_on, :expires)
             where referral_id = :referral and revoked_at is null
            """)
        .param("expires", today.plusDays(rules.linkDays()))
        .param("referral", referral.value())
        .update();
  }

  /** Empty for an unknown, revoked or expired link alike. */
  Optional<ReferralId> opens(String token, LocalDate today) {
    if (!Token.isOne(token)) {
      return Optional.empty();
    }
    return jdbc.sql("select referrals.link_opens(:hash, :today) as id")
        .param("hash", Digests.sha256(token))
        .param("today", today)
        .query((row, n) -> Optional.ofNullable(row.getObject("id", UUID.class)))
        .single()
        .map(ReferralId::new);
  }
}
