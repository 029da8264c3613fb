package id.antarkerja.statistics;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficeKind;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Option;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Whose figures the actor may ask for: their own office's and those of the offices below it. */
@Service
class ReportOffices {
  private final Offices offices;
  private final Classifications classifications;

  ReportOffices(Offices offices, Classifications classifications) {
    this.offices = offices;
    this.classifications = classifications;
  }

  /**
   * The office of a territory; the actor's own for "".
   *
   * @throws NotThere when there is none, or not in the actor's scope
   */
  Office one(String territory) {
    Acting acting = Acting.current();
    String wanted = territory.isEmpty() ? acting.territory() : territory;
    boolean mine = wanted.equals(acting.territory());
    if (!mine && (wanted.equals(Scope.EVERYWHERE) || !acting.scope().contains(wanted))) {
      throw new NotThere();
    }
    return offices.byTerritory(wanted).orElseThrow(NotThere::new);
  }

  /** What the figures are of: a place for public offices, the office's name for others. */
  String name(Office office) {
    return switch (office.kind()) {
      case CENTRE -> t("statistics.nation");
      case PROVINCE -> t("statistics.province", classifications.regionName(office.region()));
      case REGENCY -> classifications.regionName(office.region());
      case MIGRANT_AGENCY, MISSION, INSTITUTION -> office.name();
    };
  }

  /** "32.15"; "" where an office has no region. */
  String code(Office office) {
    String region = office.region();
    return region.length() <= 2 ? region : region.substring(0, 2) + "." + region.substring(2);
  }

  /** The actor's own office, the provinces for the centre, the regencies of one province. */
  List<Option> choices(Office chosen) {
    var choices = new ArrayList<Option>();
    Office own = one("");
    choices.add(option(own));
    if (own.kind() == OfficeKind.CENTRE) {
      offices.ofKind(OfficeKind.PROVINCE).stream().map(this::option).forEach(choices::add);
    }
    String province = own.kind() == OfficeKind.PROVINCE ? own.region() : chosen.region();
    boolean mayChooseBelow = own.kind() == OfficeKind.CENTRE || own.kind() == OfficeKind.PROVINCE;
    if (mayChooseBelow && province.length() >= 2) {
      for (Region regency : classifications.regenciesOf(province.substring(0, 2))) {
        offices.byTerritory(regency.code()).map(this::option).ifPresent(choices::add);
      }
    }
    if (choices.stream().noneMatch(choice -> choice.value().equals(chosen.territory()))) {
      choices.add(option(chosen));
    }
    return choices;
  }

  private Option option(Office office) {
    return new Option(office.territory(), name(office));
  }
}
