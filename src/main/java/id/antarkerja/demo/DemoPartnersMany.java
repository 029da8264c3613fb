package id.antarkerja.demo;

import id.antarkerja.access.Scope;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Officers;
import id.antarkerja.officers.Offices;
import id.antarkerja.partners.AgreementText;
import id.antarkerja.partners.CommitmentState;
import id.antarkerja.partners.NewCommitment;
import id.antarkerja.partners.Part;
import id.antarkerja.partners.PartnerFilling;
import id.antarkerja.partners.PartnerFilling.PastAgreement;
import id.antarkerja.partners.PartnerFilling.PastCommitment;
import id.antarkerja.partners.PartnerFilling.PastEvidence;
import id.antarkerja.partners.PartnerFilling.PastPost;
import id.antarkerja.partners.PartnerFilling.PastRoom;
import id.antarkerja.partners.PartnerFilling.PastSeat;
import id.antarkerja.partners.SeatKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Many rooms, to see how pages bear them: one for a hundred posts of the officers' room. */
@Component
class DemoPartnersMany {
  private static final long DRAWS = 90_000_000L;
  private static final int POSTS = 60;
  private static final int AGREEMENTS = 3;
  private static final int PROMISES = 6;
  private static final int PAGE = 1000;
  private static final int AT_ONCE = 100;

  private final PartnerFilling filling;
  private final Officers officers;
  private final Offices offices;
  private final DemoSettings settings;
  private final DemoStaff staff;
  private final int rooms;

  /**
   * @param posts {@code antarkerja.demo.posts}
   */
  DemoPartnersMany(
      PartnerFilling filling,
      Officers officers,
      Offices offices,
      DemoSettings settings,
      DemoStaff staff,
      @Value("${antarkerja.demo.posts:0}") int posts) {
    this.filling = filling;
    this.officers = officers;
    this.offices = offices;
    this.settings = settings;
    this.staff = staff;
    this.rooms = Math.max(0, posts) / 100;
  }

  /** Several things of one world, written together. */
  private static final class Heap {
    final List<PastRoom> rooms = new ArrayList<>();
    final List<PastSeat> seats = new ArrayList<>();
    final List<PastPost> posts = new ArrayList<>();
    final List<PastAgreement> agreements = new ArrayList<>();
    final List<PastCommitment> commitments = new ArrayList<>();
    final List<PastEvidence> evidence = new ArrayList<>();
  }

  private record Somebody(UUID id, String name, Office office) {}

  void fill(LocalDate today) {
    if (rooms == 0) {
      return;
    }
    List<Somebody> all = everybody();
    Map<UUID, Somebody> byId = new LinkedHashMap<>();
    all.forEach(one -> byId.put(one.id(), one));
    Somebody ratna = Objects.requireNonNull(byId.get(staff.posts().get(DemoPost.OFFICER)));
    for (int from = 0; from < rooms; from += AT_ONCE) {
      var heap = new Heap();
      for (int i = from; i < Math.min(rooms, from + AT_ONCE); i++) {
        room(i, today, all, ratna, heap);
      }
      filling.rooms(heap.rooms, heap.seats);
      filling.posts(heap.posts);
      filling.agreements(heap.agreements);
      filling.commitments(heap.commitments, heap.evidence);
    }
  }

  private List<Somebody> everybody() {
    List<Somebody> all = new ArrayList<>();
    var last = new Officers.OfficerRow[1];
    while (true) {
      List<Officers.OfficerRow> page =
          last[0] == null
              ? officers.list(Scope.NATION, "", "", new UUID(0, 0), PAGE)
              : officers.list(
                  Scope.NATION, last[0].territory(), last[0].name(), last[0].id(), PAGE);
      page.forEach(
          row ->
              all.add(
                  new Somebody(
                      row.id(), row.name(), offices.byTerritory(row.territory()).orElseThrow())));
      if (page.size() < PAGE) {
        return all;
      }
      last[0] = page.getLast();
    }
  }

  private void room(int number, LocalDate today, List<Somebody> all, Somebody ratna, Heap heap) {
    Draw draw = Draw.of(settings.seed(), Draw.Stream.OFFICERS, DRAWS + number);
    Somebody opener = number % 10 == 0 ? ratna : draw.of(all);
    LocalDate began = today.minusDays(draw.between(60, 400));
    PastRoom room =
        new PastRoom(
            draw.id(DemoStaff.EPOCH),
            opener.office().id().value(),
            opener.office().territory(),
            "Ruang mitra " + opener.office().name() + " " + (number + 1),
            "Pelatihan dan penempatan bersama mitra daerah.",
            opener.id(),
            at(began, 0));
    heap.rooms.add(room);
    List<PastSeat> seats = new ArrayList<>();
    seats.add(seat(draw, room, opener, true));
    for (int i = 0; i < 5; i++) {
      Somebody other = draw.of(all);
      boolean known =
          seats.stream()
              .anyMatch(
                  s ->
                      s.holder().equals(other.id()) || s.org().equals(other.office().id().value()));
      if (!known) {
        seats.add(seat(draw, room, other, false));
      }
    }
    heap.seats.addAll(seats);
    for (int i = 0; i < POSTS; i++) {
      heap.posts.add(
          new PastPost(
              draw.id(DemoStaff.EPOCH),
              room.id(),
              draw.of(seats).id(),
              at(began.plusDays(i % 58), i),
              "Kabar " + (i + 1) + ": peserta pelatihan dan lowongan berjalan sesuai rencana."));
    }
    if (seats.size() > 1) {
      for (int i = 0; i < AGREEMENTS; i++) {
        agreement(draw, today, began.plusDays(i + 1L), room, seats, heap);
      }
    }
  }

  private static PastSeat seat(Draw draw, PastRoom room, Somebody who, boolean keeper) {
    return new PastSeat(
        draw.id(DemoStaff.EPOCH),
        room.id(),
        who.office().id().value(),
        who.office().name(),
        who.office().territory(),
        Part.OFFICE,
        SeatKind.OFFICER,
        who.id(),
        who.name(),
        keeper,
        true,
        room.by(),
        room.at(),
        room.at().plus(Duration.ofDays(14)));
  }

  private void agreement(
      Draw draw, LocalDate today, LocalDate on, PastRoom room, List<PastSeat> seats, Heap heap) {
    PastAgreement agreement =
        new PastAgreement(
            draw.id(DemoStaff.EPOCH),
            room,
            new AgreementText(
                "Kesepakatan pelatihan dan penempatan",
                "Para pihak melatih dan menempatkan bersama.",
                on,
                on.plusYears(1),
                seats.stream().map(PastSeat::org).toList()),
            seats.getFirst().id(),
            seats,
            at(on, 0),
            on);
    heap.agreements.add(agreement);
    for (int i = 0; i < PROMISES; i++) {
      PastSeat by = seats.get(i % seats.size());
      PastSeat to = seats.get((i + 1) % seats.size());
      LocalDate due = on.plusDays(draw.between(20, 300));
      int done = draw.between(0, 10);
      CommitmentState state =
          done == 0
              ? CommitmentState.OPEN
              : done < 10 ? CommitmentState.PARTLY : CommitmentState.KEPT;
      PastCommitment promised =
          new PastCommitment(
              draw.id(DemoStaff.EPOCH),
              agreement,
              new NewCommitment(
                  by.org(), to.org(), "Kursi pelatihan angkatan " + (i + 1), 10, "kursi", due),
              state,
              done,
              state == CommitmentState.KEPT ? (due.isBefore(today) ? due : today) : null);
      heap.commitments.add(promised);
      if (done > 0) {
        heap.evidence.add(
            new PastEvidence(
                draw.id(DemoStaff.EPOCH),
                promised,
                on.plusDays(5),
                done,
                "Daftar hadir pelatihan.",
                by,
                to,
                at(on.plusDays(5), i)));
      }
    }
  }

  private static Instant at(LocalDate day, int minute) {
    return day.atTime(LocalTime.of(8, 0).plusMinutes(minute))
        .atZone(OfficeZone.WIB.zone())
        .toInstant();
  }
}
