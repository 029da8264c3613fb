package id.antarkerja.officers.registry;

/** Whether colleagues may ask for help just now, in the officer's own word. */
public enum Availability {
  AVAILABLE,
  LIMITED,
  BUSY;

  public String textKey() {
    return "officers.availability." + name();
  }
}
