package id.antarkerja.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.officers.numbers.PublishedCount;
import id.antarkerja.officers.registry.RecordField;
import id.antarkerja.officers.registry.Records;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers by place, and that every number is the length of its list. */
class OfficerPictureTest extends HouseTest {
  private static final String HERE = "9404";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired private OfficerPicture picture;
  @Autowired private Classifications classifications;
  @Autowired private Records records;

  @Test
  void a_number_is_the_length_of_the_list_that_it_opens() {
    Acting head = signedUp(HERE, Role.HEAD).acting();
    UUID soon = newcomer(HERE, Role.OFFICER).account();
    as(
        head,
        () -> {
          records.save(
              soon,
              1,
              records
                  .fields(soon)
                  .with(RecordField.NIP, "197104052000031901")
                  .with(RecordField.BORN_ON, "1971-04-05")
                  .with(RecordField.LEVEL, "MUDA")
                  .with(RecordField.GRADE, "III_D")
                  .with(RecordField.LEVEL_SINCE, "2020-04-01"));
          return true;
        });
    OfficerPlace here = place(head);
    assertThat(here.functional()).isEqualTo(2);
    assertThat(here.retiring()).as("58 in 2029").isEqualTo(1);
    assertThat(here.without()).isZero();
    assertThat(here.seekers()).isZero();
    assertThat(place(officerOf(KARAWANG).acting()).functional())
        .as("known to every colleague")
        .isEqualTo(2);
    assertThat(place(officerOf(KARAWANG).acting()).seekers()).as("outside one's range").isNull();

    Visitor browser = signedIn(signedUp(HERE, Role.HEAD));
    Answer page = browser.get(OfficerPicturePages.PATH + "?provinsi=94&rasio=10000");
    assertThat(page.status()).isEqualTo(200);
    int people = Objects.requireNonNull(classifications.region(HERE).orElseThrow().population());
    assertThat(here.missing(10_000)).isEqualTo(Math.max(0, (people + 9_999) / 10_000 - 2));
    String list = "/petugas/pejabat?jenis=CIVIL_SERVANT&wilayah=" + HERE;
    assertThat(page.page().select("a[href='" + list + "']").text()).isEqualTo("2");
    assertThat(browser.get(list).page().select(".person")).hasSize(2);
    String retiring = "/petugas/pejabat/pensiun?wilayah=" + HERE;
    assertThat(page.page().select("a[href='" + retiring + "']").text()).isEqualTo("1");
    assertThat(browser.get(retiring).page().select("tbody tr")).hasSize(1);
    assertThat(browser.get("/petugas/pejabat/pensiun?wilayah=3215").status()).isEqualTo(404);
    assertThat(browser.get(OfficerPicturePages.PATH + "?rasio=5").status()).isEqualTo(422);
    assertThat(browser.last().text()).contains("1.051", "178", "196", "124", "553");
    assertThat(browser.last().page().select(".tiles a")).hasSize(38);
    assertThat(browser.get(OfficerPicturePages.PATH + "/pemberi-kerja?wilayah=" + HERE).status())
        .isEqualTo(200);
  }

  private OfficerPlace place(Acting acting) {
    return as(
        acting,
        () ->
            picture.regencies("94", picture.counts(TODAY, TODAY.plusYears(5))).stream()
                .filter(one -> one.code().equals(HERE))
                .findFirst()
                .orElseThrow());
  }

  @Test
  void every_province_has_a_tile_of_its_own_and_published_splits_add_up() {
    assertThat(Tile.byCode().keySet())
        .containsExactlyInAnyOrderElementsOf(
            classifications.provinces().stream().map(Region::code).toList());
    assertThat(Tile.byCode().values().stream().map(tile -> tile.column() + "/" + tile.row()))
        .doesNotHaveDuplicates();
    assertThat(PublishedCount.ALL)
        .filteredOn(point -> point.regencies() > 0)
        .hasSize(2)
        .allMatch(
            point ->
                point.centre() + point.agency() + point.provinces() + point.regencies()
                    == point.total());
  }
}
