package id.antarkerja.officers;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.officers.Officers.OfficerRow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The registry of offices and officers. */
class RegistryTest extends HouseTest {
  private static final String PLACE = "7471";
  @Autowired private Officers registry;

  @Test
  void namesakes_at_one_office_are_each_on_one_page() {
    Office office = asSystem(() -> offices.byTerritory(PLACE).orElseThrow());
    List<UUID> namesakes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String email = "kembar" + i + "@uji.example";
      namesakes.add(
          asSystem(
              () ->
                  registry.enter(
                      new NewOfficer(
                          OfficerKind.CIVIL_SERVANT, "Kembar", email, Role.OFFICER, office.id()))));
    }
    List<UUID> paged = new ArrayList<>();
    OfficerRow last = new OfficerRow(new UUID(0, 0), OfficerKind.CIVIL_SERVANT, "", "", "");
    for (List<OfficerRow> page = page(last); !page.isEmpty(); page = page(last)) {
      last = page.getLast();
      paged.add(last.id());
    }
    assertThat(paged).containsAll(namesakes).doesNotHaveDuplicates();
  }

  private List<OfficerRow> page(OfficerRow after) {
    return asSystem(
        () -> registry.list(Scope.of(PLACE), after.territory(), after.name(), after.id(), 1));
  }

  /** Two territories whose String.hashCode is the same had one id before. */
  @Test
  void an_office_has_the_same_id_everywhere_and_no_other_has_it() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(id("Aa")).isNotEqualTo(id("BB")).isEqualTo(id("Aa"));
    assertThat(id("3215").version()).isEqualTo(8);
    assertThat(asSystem(() -> offices.byTerritory(KARAWANG).orElseThrow()).id().value())
        .isEqualTo(id(KARAWANG));
  }

  private static UUID id(String territory) {
    return OfficeLoading.office(OfficeKind.REGENCY, "Dinas", "", territory).id().value();
  }
}
