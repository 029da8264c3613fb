package id.antarkerja.demo;

import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.OfficerKind;
import java.util.List;

/** The invented colleagues whose place one can take, one per kind of work. */
enum DemoPost {
  OFFICER(Role.OFFICER, "3215", "Ratna Ayuningtyas", "ratna@karawang.example"),
  HEAD(Role.HEAD, "3215", "Dadang Wiguna", "dadang@karawang.example"),
  NEIGHBOUR(Role.OFFICER, "3216", "Neng Komalasari", "neng@bekasi.example"),
  PROVINCE(Role.OFFICER, "32", "Cecep Sukmana", "cecep@jabar.example"),
  CENTRE(Role.OFFICER, Scope.EVERYWHERE, "Retno Palupi", "retno@pusat.example"),
  ADMIN(Role.ADMIN, Scope.EVERYWHERE, "Bayu Sasongko", "bayu@pusat.example"),
  INSTITUTION(Role.OFFICER, DemoStaff.SCHOOL, "Iis Rohaeni", "iis@bkk.example"),
  MISSION(Role.OFFICER, DemoStaff.HONG_KONG, "Maria Lado", "maria@hongkong.example"),
  AGENCY(Role.OFFICER, "b32", "Ujang Somantri", "ujang@pekerjamigran.example"),
  /** Says yes to what the other admin enters. */
  SECOND_ADMIN(Role.ADMIN, Scope.EVERYWHERE, "Wulan Prabandari", "wulan@pusat.example");

  /** Public, like the people of this world; the built-in database listens on this machine alone. */
  static final String PASSPHRASE = "padi menguning di karawang";

  private final Role role;
  private final String territory;
  private final String officer;
  private final String email;

  DemoPost(Role role, String territory, String officer, String email) {
    this.role = role;
    this.territory = territory;
    this.officer = officer;
    this.email = email;
  }

  Role role() {
    return role;
  }

  String territory() {
    return territory;
  }

  String officer() {
    return officer;
  }

  String email() {
    return email;
  }

  Sex sex() {
    return this == HEAD || this == PROVINCE || this == ADMIN || this == AGENCY ? Sex.L : Sex.P;
  }

  OfficerKind kind() {
    return this == INSTITUTION ? OfficerKind.APPOINTED : OfficerKind.CIVIL_SERVANT;
  }

  String textKey() {
    return "demo.post." + name();
  }

  static List<DemoPost> of(String territory) {
    return List.of(values()).stream().filter(post -> post.territory.equals(territory)).toList();
  }
}
