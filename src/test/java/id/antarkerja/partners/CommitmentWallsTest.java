package id.antarkerja.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What the database refuses whoever writes past the program. */
class CommitmentWallsTest extends PartnerHouse {
  @Test
  void the_database_keeps_each_party_s_word_its_own() {
    Shared there = shared();
    Acting office = there.keeper().acting();
    Acting firm = there.firm().acting();
    UUID id = promised(there, 25, TODAY.plusDays(30));
    UUID report = reported(firm, id, 10);
    UUID agreement = commitment(office, id).agreementId();
    UUID draft = drafted(there, 25, TODAY.plusDays(30));
    for (String sql :
        List.of(
            "update partners.evidence set state = 'CONFIRMED', answered_org = reported_org,"
                + " answered_by = reported_by, answered_at = now() where id = '"
                + report
                + "'",
            "update partners.commitments set done = 25, state = 'KEPT', settled_on = '2026-11-23'"
                + " where id = '"
                + id
                + "'",
            "update partners.commitments set state = 'RELEASED', settled_on = '2026-11-23',"
                + " reason = 'Karena begitu saja' where id = '"
                + id
                + "'",
            "update partners.agreements set body = 'Lain' where id = '" + agreement + "'",
            "update partners.agreements set state = 'IN_FORCE', in_force_on = '2026-11-23'"
                + " where id = '"
                + draft
                + "'",
            "update partners.parties set agreed_version = 1, agreed_at = now(),"
                + " agreed_by = partners.my_seat(room_id) where agreement_id = '"
                + draft
                + "'",
            "delete from partners.commitments where id = '" + id + "'",
            "update partners.agreements set state = 'ENDED', closed_on = '2026-11-23', closed_by ="
                + " drafted_by, closed_reason = 'Kantor yang mengakhiri' where id = '"
                + agreement
                + "'",
            fact("AGREE", agreement, there.keeper().acting().requireOffice()))) {
      assertRefused(firm, sql);
    }
    for (String sql :
        List.of(
            "delete from partners.commitments where agreement_id = '" + draft + "'",
            "delete from partners.parties where agreement_id = '" + draft + "'",
            "insert into partners.parties (agreement_id, org_id, room_id) select id, '"
                + there.guest().acting().requireOffice()
                + "', room_id from partners.agreements where id = '"
                + draft
                + "'",
            fact("AGREE", agreement, there.guest().acting().requireOffice()),
            "insert into partners.agreements (id, room_id, office_id, territory, title, body,"
                + " from_on, drafted_by, drafted_at) select gen_random_uuid(), room_id,"
                + " access.office_id(), '7210', 'x', 'x', '2026-11-23',"
                + " partners.my_seat(room_id), now() from partners.agreements where id = '"
                + agreement
                + "'")) {
      assertRefused(there.guest().acting(), sql);
    }
    clock.advance(Duration.ofDays(31));
    run(
        office,
        () -> commitments.settle(id, 1, CommitmentState.BROKEN, "Tidak pernah ada yang datang"));
    for (Acting one : List.of(firm, there.guest().acting())) {
      assertRefused(
          one,
          "update partners.commitments set reason = 'Kami yang membatalkan' where id = '"
              + id
              + "'");
    }
    assertThat(commitment(office, id).waits()).as("nobody answers it any more").isZero();
    assertThat(
            as(
                newcomer(SULTENG, Role.HEAD).acting(),
                () ->
                    jdbc.sql("update partners.agreements set version = 9 where id = :id")
                        .param("id", agreement)
                        .update()))
        .isZero();
  }

  private static String fact(String kind, UUID agreement, UUID org) {
    return """
        insert into partners.events (id, room_id, agreement_id, kind, on_date, office_id, territory,
                    actor_kind, actor, org_id)
        select gen_random_uuid(), room_id, id, '%s', '2026-11-23', office_id, territory, 'OFFICER',
               access.actor_id(), '%s' from partners.agreements where id = '%s'
        """
        .formatted(kind, org, agreement);
  }

  private void assertRefused(Acting who, String sql) {
    assertThatThrownBy(() -> as(who, () -> jdbc.sql(sql).update()))
        .as("%s: %s", who.role(), sql)
        .isInstanceOf(DataAccessException.class);
  }
}
