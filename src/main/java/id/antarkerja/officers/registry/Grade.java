package id.antarkerja.officers.registry;

/** Civil-service grades (golongan ruang) in which placement officers are found. */
public enum Grade {
  III_A,
  III_B,
  III_C,
  III_D,
  IV_A,
  IV_B,
  IV_C,
  IV_D,
  IV_E;

  /** "III/b", the same in every language. */
  public String label() {
    int bar = name().indexOf('_');
    return name().substring(0, bar) + "/" + Character.toLowerCase(name().charAt(bar + 1));
  }
}
