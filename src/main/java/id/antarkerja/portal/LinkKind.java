package id.antarkerja.portal;

/** Whom a link signs in, and at which address. */
enum LinkKind {
  PERSON("/saya"),
  CONTACT("/usaha");

  private final String home;

  LinkKind(String home) {
    this.home = home;
  }

  /** Stands in stored sessions; see {@code access.Principals}. */
  String principals() {
    return name();
  }

  String home() {
    return home;
  }

  String signIn() {
    return home + "/masuk";
  }

  String textKey(String what) {
    return "portal." + name() + "." + what;
  }
}
