package id.antarkerja.circulars;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.InRoomHouse;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.jobs.Recurring;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Circulars of an office of Palu, whose head and officers are each test's own. */
@InRoomHouse
abstract class CircularHouse extends HouseTest {
  static final String PALU = "7271";
  static final String SULTENG = "72";
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  @Autowired Circulars circulars;
  @Autowired Receipts receipts;
  @Autowired List<Recurring> recurring;

  static Audience everybody(String territory) {
    return new Audience(territory, null, List.of(), List.of());
  }

  static CircularText text(@Nullable LocalDate deadline) {
    return new CircularText(
        "Pelayanan akhir tahun",
        "Loket buka sampai **30 Desember**.",
        true,
        deadline,
        everybody(PALU));
  }

  SignedUp head() {
    return newcomer(PALU, Role.HEAD);
  }

  SignedUp officer() {
    return newcomer(PALU, Role.OFFICER);
  }

  UUID sent(SignedUp head, CircularText text) {
    return as(
        head.acting(),
        () -> {
          UUID id = circulars.draft(text);
          circulars.send(id, 1);
          return id;
        });
  }

  void open(SignedUp officer, UUID circular) {
    as(officer.acting(), () -> circulars.open(circular));
  }

  void acknowledge(SignedUp officer, UUID circular) {
    as(
        officer.acting(),
        () -> {
          circulars.acknowledge(circular);
          return true;
        });
  }

  /** Every recipient with how they stand, read through the lists behind the numbers. */
  Map<UUID, Receipt> roll(Acting reader, UUID circular) {
    return as(
        reader,
        () -> {
          Tally tally = receipts.tally(circular);
          List<Receipt> all =
              List.of(Standing.values()).stream()
                  .flatMap(
                      group -> {
                        List<Receipt> list = receipts.read(circular, group, 0, 10_000).rows();
                        assertThat(list).as("the list of %s", group).hasSize(tally.of(group));
                        return list.stream();
                      })
                  .toList();
          Receipts.Roll open = receipts.read(circular, null, 0, 10_000);
          assertThat(open.rows()).hasSize(tally.open());
          assertThat(open.tally()).isEqualTo(tally);
          return all.stream().collect(Collectors.toMap(Receipt::officer, one -> one));
        });
  }

  Standing standing(Acting reader, UUID circular, SignedUp officer) {
    Receipt receipt = roll(reader, circular).get(officer.account());
    assertThat(receipt).as("a recipient").isNotNull();
    return receipt.standing();
  }

  void run(String job) {
    Recurring one = recurring.stream().filter(r -> r.code().equals(job)).findFirst().orElseThrow();
    call(
        Acting.system("test"),
        () -> {
          one.run();
          return true;
        });
  }
}
