package id.antarkerja.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Together;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.notifications.Message;
import id.antarkerja.notifications.Notifications;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Who sits in a room, and who reads there. */
class SeatsTest extends PartnerHouse {
  @Autowired private Accounts accounts;
  @Autowired private Notifications notifications;

  @Test
  void only_who_sits_there_reads_what_is_said() {
    Shared there = shared();
    UUID room = there.room();
    for (Acting one :
        List.of(there.keeper().acting(), there.guest().acting(), there.firm().acting())) {
      as(one, () -> posts.write(room, "Kabar dari " + one.role()));
    }
    for (Acting one :
        List.of(there.keeper().acting(), there.guest().acting(), there.firm().acting())) {
      assertThat(as(one, () -> posts.page(room, "", null, 10))).hasSize(3);
      assertThat(as(one, () -> posts.page(room, "kabar -employer", null, 10))).hasSize(2);
    }
    List<PostRow> rows = as(there.firm().acting(), () -> posts.page(room, "", null, 1));
    assertThat(as(there.firm().acting(), () -> posts.page(room, "", rows.getFirst().id(), 10)))
        .hasSize(2);
    Acting colleague = officer(PALU).acting();
    Acting above = newcomer(SULTENG, Role.HEAD).acting();
    for (Acting outside : List.of(colleague, above)) {
      assertThat(as(outside, () -> rooms.one(room).name())).isEqualTo("Ruang uji");
      assertThat(as(outside, () -> posts.page(room, "", null, 10))).isEmpty();
      assertThatThrownBy(() -> as(outside, () -> posts.write(room, "Halo")))
          .isInstanceOf(NotThere.class);
    }
    for (Acting stranger :
        List.of(
            newcomer(SULTENG, Role.OFFICER).acting(),
            officer(SIGI).acting(),
            newcomer(SIGI, Role.HEAD).acting(),
            firm().acting())) {
      assertThatThrownBy(() -> as(stranger, () -> rooms.one(room))).isInstanceOf(NotThere.class);
      assertThat(
              as(
                  stranger,
                  () -> jdbc.sql("select count(*) from partners.seats").query(Long.class).single()))
          .isZero();
    }
  }

  @Test
  void a_new_post_is_unread_for_the_others() {
    Shared there = shared();
    as(there.firm().acting(), () -> posts.write(there.room(), "Kami butuh 25 orang"));
    assertThat(as(there.guest().acting(), () -> rooms.waiting())).isEqualTo(0L);
    clock.advance(java.time.Duration.ofMinutes(1));
    as(there.firm().acting(), () -> posts.write(there.room(), "Dua sif"));
    assertThat(as(there.guest().acting(), () -> rooms.waiting())).isEqualTo(1L);
    assertThat(as(there.guest().acting(), () -> rooms.mine().getFirst().news())).isEqualTo(1);
    assertThat(as(there.firm().acting(), () -> rooms.waiting())).isEqualTo(0L);
    run(there.guest().acting(), () -> seats.read(rooms.mySeat(there.room()).orElseThrow()));
    assertThat(as(there.guest().acting(), () -> rooms.waiting())).isEqualTo(0L);
  }

  @Test
  void an_invitation_is_told_once_and_runs_out() {
    SignedUp keeper = officer(PALU);
    Firm firm = firm();
    UUID room = as(keeper.acting(), () -> rooms.open("Ruang uji", "Menguji."));
    invited(keeper, room, guest(firm));
    tend("partners.invite");
    tend("partners.invite");
    assertThat(mails(room)).isEqualTo(1);
    Message mail = asSystem(() -> notifications.latest(room)).orElseThrow();
    assertThat(mail.body())
        .contains("/usaha/mitra/" + room)
        .doesNotContain("Rangga", firm.name(), "Ruang uji");
    assertThatThrownBy(() -> invited(keeper, room, guest(firm)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("partners.there");
    clock.advance(WEEK);
    assertThatThrownBy(() -> run(firm.acting(), () -> seats.accept(room)))
        .isInstanceOf(NotThere.class);
    assertRefused(
        firm.acting(),
        "update partners.seats set state = 'SEATED', seated_at = expires_at where room_id = :room",
        room);
    invited(keeper, room, guest(firm));
    assertThat(facts(room, "EXPIRED")).isEqualTo(1);
    assertThat(
            owner()
                .sql(
                    "select count(*) from partners.seats where room_id = :room and state = 'EXPIRED'")
                .param("room", room)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    run(firm.acting(), () -> seats.decline(room));
    assertThat(state(room, firm.contact())).isEqualTo("DECLINED");
    assertThatThrownBy(() -> run(firm.acting(), () -> seats.accept(room)))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void keepers_and_the_opening_office_invite_and_remove_nobody_else() {
    Shared there = shared();
    UUID room = there.room();
    SignedUp another = officer(SIGI);
    Guest other = guest(another, Part.OFFICE);
    for (Acting no :
        List.of(there.guest().acting(), newcomer(SULTENG, Role.HEAD).acting(), another.acting())) {
      assertThatThrownBy(() -> as(no, () -> seats.invite(room, other, false, WEEK)))
          .isInstanceOf(NotThere.class);
    }
    SignedUp colleague = officer(PALU);
    assertThatThrownBy(() -> invited(colleague, room, guest(colleague, Part.OFFICE)))
        .hasMessageContaining("partners.oneself");
    UUID seat = invited(colleague, room, other);
    run(colleague.acting(), () -> seats.remove(room, seat, 1, null));
    assertThat(state(room, another.account())).isEqualTo("CANCELLED");
    Seat firm =
        as(
            there.keeper().acting(),
            () ->
                seats.of(room).stream()
                    .filter(s -> s.kind() == SeatKind.CONTACT)
                    .findFirst()
                    .orElseThrow());
    assertThatThrownBy(
            () ->
                run(
                    there.keeper().acting(),
                    () -> seats.remove(room, firm.id(), firm.version(), null)))
        .hasMessageContaining("partners.reason");
    run(
        there.keeper().acting(),
        () -> seats.remove(room, firm.id(), firm.version(), "Kerja sama sudah selesai"));
    assertThatThrownBy(() -> as(there.firm().acting(), () -> rooms.one(room)))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void a_seat_carries_nothing_once_its_holder_works_elsewhere() {
    Shared there = shared();
    UUID room = there.room();
    Acting moved =
        Acting.officer(
            there.guest().account(),
            Role.OFFICER,
            offices.byTerritory(PALU).orElseThrow().id().value(),
            PALU,
            "Pindah");
    assertThat(as(moved, () -> posts.page(room, "", null, 10))).isEmpty();
    assertThat(as(moved, () -> rooms.mySeat(room))).isEmpty();
    run(
        Acting.system("test"),
        () -> {
          accounts.shut(there.guest().account(), true);
          accounts.shut(there.keeper().account(), true);
        });
    SignedUp colleague = officer(PALU);
    invited(colleague, room, guest(officer(SIGI), Part.OFFICE));
    SignedUp second = officer(PALU);
    invited(colleague, room, guest(second, Part.OFFICE));
    run(second.acting(), () -> seats.accept(room));
    tend("partners.tend");
    assertThat(state(room, there.guest().account())).isEqualTo("ENDED");
    assertThat(facts(room, "ENDED")).as("both who work there no more").isEqualTo(2);
    assertThat(state(room, there.firm().contact())).isEqualTo("SEATED");
    assertThat(as(second.acting(), () -> rooms.mySeat(room).orElseThrow().keeper()))
        .as("somebody keeps the room")
        .isTrue();
  }

  @Test
  void who_was_posted_elsewhere_is_invited_again_at_once() {
    Shared there = shared();
    UUID room = there.room();
    SignedUp colleague = officer(PALU);
    UUID guest = there.guest().account();
    UUID elsewhere = officer(SULTENG).acting().requireOffice();
    Guest now =
        new Guest(
            SeatKind.OFFICER,
            guest,
            there.guest().acting().name(),
            elsewhere,
            offices.one(elsewhere).name(),
            SULTENG,
            Part.OFFICE);
    assertThatThrownBy(() -> invited(colleague, room, now)).hasMessageContaining("partners.there");
    run(Acting.system("test"), () -> accounts.move(guest, elsewhere, now.orgName(), SULTENG));
    invited(colleague, room, now);
    assertThat(state(room, guest)).isEqualTo("INVITED");
    assertThat(facts(room, "ENDED")).isEqualTo(1);
  }

  @Test
  void a_room_of_more_than_its_page_shows_refuses_and_removes_as_any_other() {
    Shared there = shared();
    UUID room = there.room();
    asSystem(
        () ->
            jdbc.sql(
                    """
            insert into partners.seats (id, room_id, org_id, kind, holder, label, state, invited_by,
                        invited_at, expires_at, seated_at)
            select gen_random_uuid(), room_id, org_id, kind, gen_random_uuid(), 'A ' || n, state,
                   invited_by, invited_at, expires_at, seated_at
              from partners.seats, generate_series(1, 1001) n
             where room_id = :room and kind = 'CONTACT'
            """)
                .param("room", room)
                .update());
    Guest firm = guest(there.firm());
    assertThat(as(there.keeper().acting(), () -> seats.of(room)))
        .noneMatch(seat -> seat.holder().equals(firm.holder()));
    assertThatThrownBy(() -> invited(there.keeper(), room, firm))
        .hasMessageContaining("partners.there");
    Seat last = as(there.firm().acting(), () -> rooms.mySeat(room).orElseThrow());
    run(
        there.keeper().acting(),
        () -> seats.remove(room, last.id(), last.version(), "Kerja sama sudah selesai"));
    assertThat(state(room, firm.holder())).isEqualTo("REMOVED");
    owner()
        .sql("delete from partners.seats where room_id = :room and label like 'A %'")
        .param("room", room)
        .update();
  }

  @Test
  void the_last_keeper_stays_also_when_two_leave_at_once() throws Exception {
    Shared there = shared();
    UUID room = there.room();
    assertThatThrownBy(() -> run(there.keeper().acting(), () -> seats.leave(room)))
        .hasMessageContaining("partners.lastKeeper");
    Seat guest = as(there.guest().acting(), () -> rooms.mySeat(room).orElseThrow());
    run(there.keeper().acting(), () -> seats.makeKeeper(room, guest.id(), guest.version()));
    CompletableFuture<?> other =
        as(
            there.keeper().acting(),
            () -> {
              seats.leave(room);
              int holder = pid();
              var second =
                  CompletableFuture.runAsync(
                      () -> run(there.guest().acting(), () -> seats.leave(room)));
              Together.untilItWaits(owner(), second, holder);
              return second;
            });
    assertThatThrownBy(() -> other.get(1, TimeUnit.MINUTES))
        .hasMessageContaining("partners.lastKeeper");
    assertThat(state(room, there.guest().account())).isEqualTo("SEATED");
    assertThat(state(room, there.keeper().account())).isEqualTo("LEFT");
  }

  @Test
  void a_seat_is_taken_once() throws Exception {
    SignedUp keeper = officer(PALU);
    Firm firm = firm();
    UUID room = as(keeper.acting(), () -> rooms.open("Ruang uji", "Menguji."));
    invited(keeper, room, guest(firm));
    CompletableFuture<?> other =
        as(
            firm.acting(),
            () -> {
              seats.accept(room);
              int holder = pid();
              var second =
                  CompletableFuture.runAsync(() -> run(firm.acting(), () -> seats.accept(room)));
              Together.untilItWaits(owner(), second, holder);
              return second;
            });
    other.get(1, TimeUnit.MINUTES);
    assertThat(audited("room.joined", room)).isEqualTo(1);
  }

  /** What the door asks is not what keeps them out: straight at the tables. */
  @Test
  void the_database_lets_nobody_in_by_themselves() {
    Shared there = shared();
    UUID room = there.room();
    SignedUp colleague = officer(PALU);
    String seat =
        """
        insert into partners.seats (id, room_id, org_id, kind, holder, label, keeper, state,
                    invited_by, invited_at, expires_at, seated_at)
        select gen_random_uuid(), room_id, org_id, 'OFFICER', '%1$s', 'x', true, 'SEATED', '%1$s',
               now(), now(), now()
          from partners.seats where room_id = :room and keeper"""
            .formatted(colleague.account());
    assertRefused(colleague.acting(), seat, room);
    assertRefused(
        there.firm().acting(),
        "update partners.seats set keeper = true where room_id = :room",
        room);
    assertRefused(
        there.guest().acting(),
        "update partners.seats set keeper = true where room_id = :room and holder = access.actor_id()",
        room);
    assertRefused(
        there.keeper().acting(),
        "update partners.seats set state = 'LEFT', ended_at = now()"
            + " where room_id = :room and keeper",
        room);
    String post =
        """
        insert into partners.posts (id, room_id, seat_id, at, body)
        select gen_random_uuid(), room_id, id, now(), 'x' from partners.seats
         where room_id = :room and kind = '%s'""";
    assertRefused(there.guest().acting(), post.formatted("CONTACT"), room);
    assertRefused(
        there.firm().acting(), post.formatted("CONTACT").replace("now()", "'2199-01-01Z'"), room);
    assertRefused(
        there.keeper().acting(),
        "update partners.seats set state = 'REMOVED', ended_at = now(), ended_by = holder,"
            + " reason = 'Keluar sendiri' where room_id = :room and kind = 'CONTACT'",
        room);
    assertThat(
            as(
                there.firm().acting(),
                () -> jdbc.sql(post.formatted("CONTACT")).param("room", room).update()))
        .as("what is refused above would fit otherwise")
        .isEqualTo(1);
  }

  private void assertRefused(Acting who, String sql, UUID room) {
    assertThatThrownBy(() -> as(who, () -> jdbc.sql(sql).param("room", room).update()))
        .as("%s: %s", who.role(), sql)
        .isInstanceOf(DataAccessException.class);
  }
}
