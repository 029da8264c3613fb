package id.antarkerja.demo;

import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficeKind;
import id.antarkerja.officers.Offices;
import id.antarkerja.officers.institutions.InstitutionKind;
import id.antarkerja.officers.institutions.Institutions;
import id.antarkerja.officers.institutions.NewInstitution;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invented institutions: most have their officer, some lack one, one licence has run out. */
@Component
class DemoInstitutions {
  /** Territories that have an officer beside the school of {@link DemoPost#INSTITUTION}. */
  static final List<String> WITH_OFFICER =
      List.of("3215i00002", "3216i00001", "3273i00001", "3578i00001", "5271i00001");

  private static final List<Invented> ALL =
      List.of(
          new Invented(
              DemoStaff.SCHOOL,
              InstitutionKind.SCHOOL_UNIT,
              "BKK SMK Taruna Citarum Mandiri",
              "BKK-3215-01",
              LocalDate.of(2028, 6, 30)),
          new Invented(
              "3215i00002",
              InstitutionKind.AGENCY,
              "LPTKS Karya Citarum",
              "LPTKS-3215-02",
              LocalDate.of(2027, 3, 31)),
          new Invented("3215i00003", InstitutionKind.COMPANY, "PT Sandang Walahar", null, null),
          new Invented(
              "3216i00001",
              InstitutionKind.SCHOOL_UNIT,
              "BKK SMK Tunas Cikarang",
              "BKK-3216-01",
              LocalDate.of(2028, 6, 30)),
          new Invented(
              "3216i00002",
              InstitutionKind.OVERSEAS_AGENCY,
              "PT Samudra Kerja Abadi",
              "P3MI-3216-02",
              LocalDate.of(2026, 9, 30)),
          new Invented(
              "3273i00001",
              InstitutionKind.AGENCY,
              "LPTKS Parahyangan Karya",
              "LPTKS-3273-01",
              LocalDate.of(2029, 1, 31)),
          new Invented(
              "3578i00001",
              InstitutionKind.OVERSEAS_AGENCY,
              "PT Bahari Tenaga Mandiri",
              "P3MI-3578-01",
              LocalDate.of(2028, 11, 30)),
          new Invented(
              "5271i00001",
              InstitutionKind.OVERSEAS_AGENCY,
              "PT Rinjani Karya Mulia",
              "P3MI-5271-01",
              LocalDate.of(2027, 8, 31)));

  private final Offices offices;
  private final Institutions institutions;

  DemoInstitutions(Offices offices, Institutions institutions) {
    this.offices = offices;
    this.institutions = institutions;
  }

  private record Invented(
      String territory,
      InstitutionKind kind,
      String name,
      @Nullable String licence,
      @Nullable LocalDate until) {
    String regency() {
      return territory.substring(0, 4);
    }
  }

  void open() {
    for (Invented one : ALL) {
      Office office =
          offices.open(OfficeKind.INSTITUTION, one.name(), one.regency(), one.territory());
      LocalDate from = one.until() == null ? null : one.until().minusYears(5).plusDays(1);
      institutions.enter(
          office,
          new NewInstitution(
              one.kind(), one.name(), one.regency(), one.licence(), from, one.until()));
    }
  }
}
