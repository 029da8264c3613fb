package id.antarkerja.web;

import id.antarkerja.access.Role;
import java.util.List;

/**
 * The menu: the three tasks that the law gives a placement officer are its headings. Only pages
 * that exist are listed; a heading without pages is left out.
 */
final class Nav {
  private Nav() {}

  static List<NavGroup> of(Role role) {
    return switch (role) {
      case ADMIN -> ADMIN;
      case AUDITOR -> AUDITOR;
      default -> OFFICER;
    };
  }

  private static final NavItem CIRCULARS =
      new NavItem("circulars", "mail", "/petugas/edaran", false);

  private static final NavItem TALK = new NavItem("talk", "messages", "/petugas/pesan", false);

  private static final NavItem COMMUNITY =
      new NavItem("community", "users-group", "/petugas/komunitas", false);

  private static final NavItem PRACTICES =
      new NavItem("practices", "bulb", "/petugas/praktik", false);

  private static final NavItem GATHERINGS =
      new NavItem("gatherings", "calendar-event", "/petugas/kegiatan", false);

  private static final NavItem PARTNERS =
      new NavItem("partners", "heart-handshake", "/petugas/mitra", false);

  private static final List<NavGroup> ADMIN =
      List.of(
          new NavGroup(
              "officers",
              List.of(
                  new NavItem("officers", "id-badge-2", "/petugas/pejabat", true),
                  new NavItem("own", "user", "/petugas/data-saya", false),
                  new NavItem("upkeep", "refresh", "/petugas/pemeliharaan", false))),
          new NavGroup("room", List.of(CIRCULARS, TALK, COMMUNITY, PRACTICES, GATHERINGS)),
          new NavGroup(
              "oversight",
              List.of(
                  new NavItem("audit", "shield-check", "/petugas/audit", true),
                  new NavItem("origin", "search", "/petugas/audit/asal-baris", false))));

  private static final List<NavGroup> AUDITOR =
      List.of(
          new NavGroup(
              "oversight",
              List.of(
                  new NavItem("audit", "shield-check", "/petugas/audit", true),
                  new NavItem("origin", "search", "/petugas/audit/asal-baris", false))),
          new NavGroup("room", List.of(CIRCULARS)));

  private static final List<NavGroup> OFFICER =
      List.of(
          new NavGroup(null, List.of(new NavItem("home", "home", "/petugas", true))),
          new NavGroup(
              "placement",
              List.of(
                  new NavItem("jobseekers", "users", "/petugas/pencari-kerja", true),
                  new NavItem("vacancies", "briefcase", "/petugas/lowongan", true),
                  new NavItem("referrals", "send", "/petugas/rujukan", true),
                  new NavItem("placements", "user-check", "/petugas/penempatan", false),
                  new NavItem("employers", "building-factory-2", "/petugas/pemberi-kerja", false))),
          new NavGroup(
              "information",
              List.of(
                  new NavItem("report", "report-analytics", "/petugas/laporan/iii-1", false),
                  new NavItem("import", "table-import", "/petugas/impor", false),
                  new NavItem("privacy", "shield-check", "/petugas/privasi", false),
                  new NavItem("export", "download", "/petugas/ekspor", false))),
          new NavGroup(
              "room", List.of(CIRCULARS, TALK, COMMUNITY, PRACTICES, GATHERINGS, PARTNERS)),
          new NavGroup(
              "officers",
              List.of(
                  new NavItem("officers", "id-badge-2", "/petugas/pejabat", false),
                  new NavItem("own", "user", "/petugas/data-saya", false),
                  new NavItem("limits", "eye", "/petugas/batas-baca", false))));
}
