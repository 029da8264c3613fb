package id.antarkerja.demo;

import id.antarkerja.partners.AgreementText;
import id.antarkerja.partners.CommitmentState;
import id.antarkerja.partners.NewCommitment;
import id.antarkerja.partners.PartnerFilling;
import id.antarkerja.partners.PartnerFilling.PastAgreement;
import id.antarkerja.partners.PartnerFilling.PastCommitment;
import id.antarkerja.partners.PartnerFilling.PastEvidence;
import id.antarkerja.partners.PartnerFilling.PastRoom;
import id.antarkerja.partners.PartnerFilling.PastSeat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the parties of the room in Karawang agreed on, and what became of it. */
@Component
class DemoPromises {
  private final PartnerFilling filling;

  DemoPromises(PartnerFilling filling) {
    this.filling = filling;
  }

  /** Kept, partly kept, late, to come, and one report that waits for the office's yes. */
  void fill(Draw draw, LocalDate today, PastRoom room, List<PastSeat> parties) {
    PastSeat office = parties.get(0);
    PastSeat school = parties.get(1);
    PastSeat firm = parties.get(2);
    PastSeat centre = parties.get(3);
    LocalDate on = today.minusDays(60);
    PastAgreement agreement =
        new PastAgreement(
            draw.id(DemoStaff.EPOCH),
            room,
            new AgreementText(
                "Operator jahit: latih, seleksi, tempatkan",
                """
                Para pihak menyiapkan dan menempatkan operator jahit di Karawang.

                - Lembaga pelatihan melatih dengan kurikulum yang disepakati bersama perusahaan.
                - Sekolah mengirim lulusan yang berminat.
                - Kantor menjadi tempat pendaftaran dan merujuk peserta.
                - Perusahaan menerima yang lulus uji jahit, **tanpa pungutan** apa pun.""",
                on,
                on.plusYears(1),
                parties.stream().map(PastSeat::org).toList()),
            office.id(),
            parties,
            DemoPartners.at(on),
            on);
    filling.agreements(List.of(agreement));
    List<PastCommitment> all = new ArrayList<>();
    List<PastEvidence> evidence = new ArrayList<>();
    PastCommitment places =
        commitment(
            draw,
            agreement,
            centre,
            office,
            "Kursi pelatihan operator jahit",
            40,
            "kursi",
            today.minusDays(10),
            CommitmentState.KEPT,
            40,
            today.minusDays(12));
    evidence.add(
        evidence(draw, places, today.minusDays(12), 40, "Dua angkatan penuh.", centre, office));
    PastCommitment jobs =
        commitment(
            draw,
            agreement,
            firm,
            office,
            "Lowongan operator jahit untuk peserta",
            25,
            "lowongan",
            today.plusDays(30),
            CommitmentState.PARTLY,
            12,
            null);
    evidence.add(
        evidence(
            draw, jobs, today.minusDays(9), 12, "Dua belas orang mulai bekerja.", firm, office));
    evidence.add(
        evidence(draw, jobs, today.minusDays(1), 5, "Lima lagi lulus uji jahit.", firm, null));
    PastCommitment names =
        commitment(
            draw,
            agreement,
            school,
            office,
            "Lulusan yang diwawancarai dan berminat",
            30,
            "orang",
            today.minusDays(5),
            CommitmentState.PARTLY,
            18,
            null);
    evidence.add(
        evidence(
            draw, names, today.minusDays(40), 18, "Hasil wawancara di sekolah.", school, office));
    all.addAll(List.of(places, jobs, names));
    all.add(
        commitment(
            draw,
            agreement,
            firm,
            school,
            "Mesin latihan untuk bengkel sekolah",
            4,
            "mesin",
            today.minusDays(15),
            CommitmentState.OPEN,
            0,
            null));
    all.add(
        commitment(
            draw,
            agreement,
            office,
            firm,
            "Meja layanan AK/I di kawasan industri",
            null,
            null,
            today.plusDays(12),
            CommitmentState.OPEN,
            0,
            null));
    filling.commitments(all, evidence);
  }

  private static PastCommitment commitment(
      Draw draw,
      PastAgreement agreement,
      PastSeat by,
      PastSeat to,
      String what,
      @Nullable Integer quantity,
      @Nullable String unit,
      LocalDate due,
      CommitmentState state,
      int done,
      @Nullable LocalDate settled) {
    return new PastCommitment(
        draw.id(DemoStaff.EPOCH),
        agreement,
        new NewCommitment(by.org(), to.org(), what, quantity, unit, due),
        state,
        done,
        settled);
  }

  private static PastEvidence evidence(
      Draw draw,
      PastCommitment of,
      LocalDate on,
      int amount,
      String note,
      PastSeat by,
      @Nullable PastSeat answered) {
    return new PastEvidence(
        draw.id(DemoStaff.EPOCH), of, on, amount, note, by, answered, DemoPartners.at(on));
  }
}
