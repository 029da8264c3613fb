package id.antarkerja.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.browser.Desk;
import id.antarkerja.partners.AgreementStep;
import id.antarkerja.partners.AgreementText;
import id.antarkerja.partners.Agreements;
import id.antarkerja.partners.Commitments;
import id.antarkerja.partners.Guest;
import id.antarkerja.partners.NewCommitment;
import id.antarkerja.partners.Part;
import id.antarkerja.partners.Posts;
import id.antarkerja.partners.Rooms;
import id.antarkerja.partners.SeatKind;
import id.antarkerja.partners.Seats;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** A room of an officer and the contact person of an employer, with a promise between them. */
final class PartnerRoom {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Rooms rooms;
  private final Seats seats;
  private final Posts posts;
  private final Agreements agreements;
  private final Commitments commitments;
  private final BiFunction<Acting, Supplier<Object>, Object> as;
  private final Visitor browser;
  private final Acting officer;

  PartnerRoom(
      ApplicationContext house,
      BiFunction<Acting, Supplier<Object>, Object> as,
      Visitor browser,
      Acting officer) {
    this.rooms = house.getBean(Rooms.class);
    this.seats = house.getBean(Seats.class);
    this.posts = house.getBean(Posts.class);
    this.agreements = house.getBean(Agreements.class);
    this.commitments = house.getBean(Commitments.class);
    this.as = as;
    this.browser = browser;
    this.officer = officer;
  }

  /** What is said there. */
  Canary made(OneOffice world) {
    Map<String, String> ids = world.ids();
    UUID contact = UUID.fromString(ids.get("contact"));
    UUID company = UUID.fromString(ids.get("employer"));
    Acting firm = Acting.contact(contact, "PT Lebah");
    var said = new Canary("kenari" + Desk.letters(), Secret.ROOM, world.territory(), world.worn());
    UUID room = id(officer, () -> rooms.open("Ruang " + Desk.letters(), "Bekerja bersama."));
    ids.put("room", room.toString());
    Guest guest =
        new Guest(
            SeatKind.CONTACT,
            contact,
            "Kontak",
            company,
            "PT Lebah",
            world.territory(),
            Part.EMPLOYER);
    UUID seat = id(officer, () -> seats.invite(room, guest, false, Duration.ofDays(14)));
    ids.put("partnerSeat", seat.toString());
    does(firm, () -> seats.accept(room));
    id(officer, () -> posts.write(room, "Isi " + said.token()));
    UUID agreement = drafted(room, company);
    ids.put("agreement", agreement.toString());
    does(officer, () -> agreements.step(agreement, AgreementStep.PROPOSE, 2, null));
    does(firm, () -> agreements.step(agreement, AgreementStep.AGREE, 3, null));
    UUID promise = id(officer, () -> commitments.of(agreement).getFirst().id());
    ids.put("promise", promise.toString());
    UUID report = id(firm, () -> commitments.report(promise, TODAY, 1, "Sudah satu"));
    ids.put("evidence", report.toString());
    UUID draft = drafted(room, company);
    ids.put("agreementDraft", draft.toString());
    ids.put("roomFile", file("/petugas/mitra/kesepakatan/" + agreement));
    return said;
  }

  private UUID drafted(UUID room, UUID company) {
    UUID office = officer.requireOffice();
    var text = new AgreementText("Sepakat", "Isi naskah.", TODAY, null, List.of(office, company));
    UUID agreement = id(officer, () -> agreements.draft(room, text));
    var promised =
        new NewCommitment(
            company, office, "Kursi pelatihan", 1000, "kursi", LocalDate.of(2027, 1, 31));
    id(officer, () -> commitments.promise(agreement, 1, promised));
    return agreement;
  }

  private String file(String agreement) {
    browser.get(agreement);
    browser.upload(
        agreement + "/berkas", "file", "naskah.png", "\u0089PNG\r\nnaskah".getBytes(ISO_8859_1));
    return Desk.id(browser.get(agreement).page().select("#berkas a").attr("href"));
  }

  private UUID id(Acting who, Supplier<Object> work) {
    return (UUID) as.apply(who, work);
  }

  private void does(Acting who, Runnable work) {
    Object done =
        as.apply(
            who,
            () -> {
              work.run();
              return true;
            });
    assertThat(done).isEqualTo(true);
  }
}
