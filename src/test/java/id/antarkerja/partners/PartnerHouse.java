package id.antarkerja.partners;

import id.antarkerja.HouseTest;
import id.antarkerja.InRoomHouse;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewContact;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.jobs.Recurring;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A room of an office of Palu with an employer and another office, each test's own. */
@InRoomHouse
abstract class PartnerHouse extends HouseTest {
  static final String PALU = "7271";
  static final String SIGI = "7210";
  static final String SULTENG = "72";
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Duration WEEK = Duration.ofDays(7);

  @Autowired Rooms rooms;
  @Autowired Seats seats;
  @Autowired Posts posts;
  @Autowired Agreements agreements;
  @Autowired Commitments commitments;
  @Autowired Ledger ledger;
  @Autowired Employers employers;
  @Autowired List<Recurring> recurring;
  @Autowired JdbcClient jdbc;

  /** A firm and its contact person, as whom they act. */
  record Firm(UUID company, String name, UUID contact, Acting acting) {}

  /**
   * @param keeper the officer who opened it
   * @param guest of another office
   */
  record Shared(UUID room, SignedUp keeper, SignedUp guest, Firm firm) {}

  SignedUp officer(String territory) {
    return newcomer(territory, Role.OFFICER);
  }

  Firm firm() {
    String name = "PT Mitra " + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    return asSystem(
        () -> {
          EmployerId id =
              employers.register(new NewEmployer(name, null, PALU, null, null, null), true);
          UUID contact =
              employers.addContact(
                  id, new NewContact("Rangga Kesuma", "Kepala HRD", null, address()));
          return new Firm(id.value(), name, contact, Acting.contact(contact, name));
        });
  }

  private static String address() {
    return UUID.randomUUID() + "@mitra.example";
  }

  Guest guest(SignedUp who, Part part) {
    Acting acting = who.acting();
    return new Guest(
        SeatKind.OFFICER,
        who.account(),
        acting.name(),
        acting.requireOffice(),
        offices.one(acting.requireOffice()).name(),
        acting.territory(),
        part);
  }

  static Guest guest(Firm firm) {
    return new Guest(
        SeatKind.CONTACT,
        firm.contact(),
        "Kepala HRD",
        firm.company(),
        firm.name(),
        PALU,
        Part.EMPLOYER);
  }

  Shared shared() {
    SignedUp keeper = officer(PALU);
    SignedUp guest = officer(SIGI);
    Firm firm = firm();
    UUID room = as(keeper.acting(), () -> rooms.open("Ruang uji", "Menguji bersama."));
    invited(keeper, room, guest(guest, Part.OFFICE));
    invited(keeper, room, guest(firm));
    for (Acting one : List.of(guest.acting(), firm.acting())) {
      run(one, () -> seats.accept(room));
    }
    return new Shared(room, keeper, guest, firm);
  }

  UUID invited(SignedUp by, UUID room, Guest guest) {
    return as(by.acting(), () -> seats.invite(room, guest, false, WEEK));
  }

  void run(Acting who, Runnable work) {
    as(
        who,
        () -> {
          work.run();
          return true;
        });
  }

  /** Between the office of the keeper and the firm. */
  AgreementText text(Shared there) {
    return new AgreementText(
        "Latih dan tempatkan",
        "Para pihak **sepakat**.",
        TODAY,
        null,
        List.of(there.keeper().acting().requireOffice(), there.firm().company()));
  }

  /** A draft in which the firm promises something to the keeper's office. */
  UUID drafted(Shared there, @Nullable Integer quantity, LocalDate due) {
    return as(
        there.keeper().acting(),
        () -> {
          UUID id = agreements.draft(there.room(), text(there));
          commitments.promise(
              id,
              1,
              new NewCommitment(
                  there.firm().company(),
                  there.keeper().acting().requireOffice(),
                  "Lowongan operator",
                  quantity,
                  quantity == null ? null : "lowongan",
                  due));
          return id;
        });
  }

  void step(Acting who, UUID agreement, AgreementStep step, int version) {
    run(who, () -> agreements.step(agreement, step, version, "Karena memang begitu"));
  }

  /** In force; the id of its one commitment. */
  UUID promised(Shared there, @Nullable Integer quantity, LocalDate due) {
    UUID agreement = drafted(there, quantity, due);
    step(there.keeper().acting(), agreement, AgreementStep.PROPOSE, 2);
    step(there.firm().acting(), agreement, AgreementStep.AGREE, 3);
    return as(there.keeper().acting(), () -> commitments.of(agreement).getFirst().id());
  }

  UUID reported(Acting by, UUID commitment, @Nullable Integer amount) {
    return as(by, () -> commitments.report(commitment, TODAY, amount, "Sudah berjalan"));
  }

  Commitment commitment(Acting reader, UUID id) {
    return as(reader, () -> commitments.one(id));
  }

  void tend(String job) {
    Recurring one = recurring.stream().filter(r -> r.code().equals(job)).findFirst().orElseThrow();
    call(
        Acting.system("test"),
        () -> {
          one.run();
          return true;
        });
  }

  int pid() {
    return Objects.requireNonNull(
        jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
  }

  long mails(UUID about) {
    return owner()
        .sql("select count(*) from notifications.messages where about = :id")
        .param("id", about)
        .query(Long.class)
        .single();
  }

  long facts(UUID room, String kind) {
    return owner()
        .sql("select count(*) from partners.events where room_id = :room and kind = :kind")
        .param("room", room)
        .param("kind", kind)
        .query(Long.class)
        .single();
  }

  String state(UUID room, UUID holder) {
    return owner()
        .sql(
            """
            select state from partners.seats where room_id = :room and holder = :holder
             order by invited_at desc, id desc limit 1
            """)
        .param("room", room)
        .param("holder", holder)
        .query(String.class)
        .single();
  }
}
