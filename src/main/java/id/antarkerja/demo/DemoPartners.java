package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.EmployerSummary;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewContact;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Officers;
import id.antarkerja.officers.Offices;
import id.antarkerja.partners.Part;
import id.antarkerja.partners.PartnerFilling;
import id.antarkerja.partners.PartnerFilling.PastPost;
import id.antarkerja.partners.PartnerFilling.PastRoom;
import id.antarkerja.partners.PartnerFilling.PastSeat;
import id.antarkerja.partners.SeatKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * One room in Karawang, with a firm, a school and a training centre that met there, and how far
 * their promises are. Further ones by {@link DemoPartnersMany}.
 */
@Component
class DemoPartners {
  private static final long DRAWS = 80_000L;
  private static final LocalTime MORNING = LocalTime.of(10, 5);
  private static final int BEGAN = 75;

  private final PartnerFilling filling;
  private final Employers employers;
  private final Offices offices;
  private final Officers officers;
  private final DemoWork work;
  private final DemoSettings settings;
  private final DemoPromises promises;
  private final DemoPartnersMany many;

  DemoPartners(
      PartnerFilling filling,
      Employers employers,
      Offices offices,
      Officers officers,
      DemoWork work,
      DemoSettings settings,
      DemoPromises promises,
      DemoPartnersMany many) {
    this.filling = filling;
    this.employers = employers;
    this.offices = offices;
    this.officers = officers;
    this.work = work;
    this.settings = settings;
    this.promises = promises;
    this.many = many;
  }

  void fill(LocalDate today) {
    Draw draw = Draw.of(settings.seed(), Draw.Stream.OFFICERS, DRAWS);
    Acting ratna = work.officer(DemoPost.OFFICER);
    Instant began = at(today.minusDays(BEGAN));
    PastRoom room =
        new PastRoom(
            draw.id(DemoStaff.EPOCH),
            ratna.requireOffice(),
            ratna.territory(),
            "Operator jahit Karawang 2027",
            "Menyiapkan dan menempatkan operator jahit lulusan SMK dan peserta pelatihan pada"
                + " pabrik garmen di Karawang.",
            Objects.requireNonNull(ratna.actor().id()),
            began);
    PastSeat office = officer(draw, room, ratna, Part.OFFICE, true, began);
    PastSeat head = officer(draw, room, work.officer(DemoPost.HEAD), Part.OFFICE, true, began);
    PastSeat school =
        officer(draw, room, work.officer(DemoPost.INSTITUTION), Part.SCHOOL, false, began);
    PastSeat agency = agency(draw, room, began);
    PastSeat firm =
        contact(
            draw,
            room,
            Part.EMPLOYER,
            new NewEmployer(
                "PT Busana Tirta Karawang",
                null,
                "3215",
                "Kawasan Industri Surya Cipta Blok C",
                "14111",
                null),
            new NewContact("Melati Kusumawardani", "Manajer HRD", null, "hrd@busanatirta.example"),
            began);
    PastSeat centre =
        contact(
            draw,
            room,
            Part.TRAINING,
            new NewEmployer(
                "Yayasan LPK Jarum Emas", null, "3215", "Jl. Tuparev No. 88", "85499", null),
            new NewContact(
                "Asep Hendrayana", "Kepala pelatihan", null, "pelatihan@jarumemas.example"),
            began);
    filling.rooms(List.of(room), List.of(office, head, school, agency, firm, centre));
    talk(draw, today, room, List.of(office, firm, centre, school, agency));
    promises.fill(draw, today, room, List.of(office, school, firm, centre));
    many.fill(today);
  }

  private PastSeat officer(
      Draw draw, PastRoom room, Acting who, Part part, boolean keeper, Instant at) {
    Office office = offices.one(who.requireOffice());
    return seat(
        draw,
        room,
        office.id().value(),
        office.name(),
        office.territory(),
        part,
        SeatKind.OFFICER,
        Objects.requireNonNull(who.actor().id()),
        who.name(),
        keeper,
        at);
  }

  /** The officer of the placement agency in Karawang. */
  private PastSeat agency(Draw draw, PastRoom room, Instant at) {
    Office office = offices.byTerritory("3215i00002").orElseThrow();
    Officers.OfficerRow officer =
        officers.list(Scope.of(office.territory()), "", "", new UUID(0, 0), 1).getFirst();
    return seat(
        draw,
        room,
        office.id().value(),
        office.name(),
        office.territory(),
        Part.AGENCY,
        SeatKind.OFFICER,
        officer.id(),
        officer.name(),
        false,
        at);
  }

  private PastSeat contact(
      Draw draw, PastRoom room, Part part, NewEmployer firm, NewContact contact, Instant at) {
    EmployerId id = new EmployerId(draw.id(DemoStaff.EPOCH));
    employers.registerAs(id, firm);
    UUID person = employers.addContact(id, contact);
    EmployerSummary employer = employers.summary(id);
    return seat(
        draw,
        room,
        id.value(),
        employer.name(),
        employer.regency(),
        part,
        SeatKind.CONTACT,
        person,
        Objects.requireNonNull(contact.position()),
        false,
        at);
  }

  private static PastSeat seat(
      Draw draw,
      PastRoom room,
      UUID org,
      String orgName,
      String territory,
      Part part,
      SeatKind kind,
      UUID holder,
      String label,
      boolean keeper,
      Instant at) {
    return new PastSeat(
        draw.id(DemoStaff.EPOCH),
        room.id(),
        org,
        orgName,
        territory,
        part,
        kind,
        holder,
        label,
        keeper,
        true,
        room.by(),
        at,
        at.plus(Duration.ofDays(14)));
  }

  private void talk(Draw draw, LocalDate today, PastRoom room, List<PastSeat> seats) {
    List<String> said =
        List.of(
            """
            Selamat datang. Ruang ini untuk **satu hal**: operator jahit yang siap kerja.

            1. Berapa yang dibutuhkan, dan kapan?
            2. Siapa melatih?
            3. Siapa menyeleksi?""",
            "Kami membuka lini baru bulan depan dan membutuhkan 25 operator, dua sif.",
            "Kami bisa menyediakan 40 kursi pelatihan, dua angkatan. Mesin lockstitch dan obras.",
            "Lulusan tata busana tahun ini 32 orang; separuhnya sudah kami wawancarai.",
            "Untuk yang dari luar kecamatan, kami bantu tempat kos di dekat kawasan industri.");
    List<PastPost> posts = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      posts.add(
          new PastPost(
              draw.id(DemoStaff.EPOCH),
              room.id(),
              seats.get(i).id(),
              at(today.minusDays(BEGAN - 2L * i - 1)),
              said.get(i)));
    }
    posts.add(
        new PastPost(
            draw.id(DemoStaff.EPOCH),
            room.id(),
            seats.get(1).id(),
            at(today.minusDays(2)),
            "Dua belas orang sudah mulai bekerja. Sisanya kami tunggu dari angkatan kedua."));
    filling.posts(posts);
  }

  static Instant at(LocalDate day) {
    return day.atTime(MORNING).atZone(OfficeZone.WIB.zone()).toInstant();
  }
}
