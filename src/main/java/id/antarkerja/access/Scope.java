package id.antarkerja.access;

/**
 * How far an actor sees: a half-open range over {@code territory} in byte order. One form serves
 * region subtrees ("32" sees "3215"), institutions ("3215i00001") and missions ("xHKG").
 */
public record Scope(String lo, String hi) {
  /** Territory code of the centre: everything. */
  public static final String EVERYWHERE = "*";

  public static final Scope NATION = new Scope("!", "~");

  /** Sees nothing: no territory is at least "~" and below "!". */
  public static final Scope NOTHING = new Scope("~", "!");

  /** The territory itself and all below it; {@link #EVERYWHERE} is the nation. */
  public static Scope of(String territory) {
    if (territory.equals(EVERYWHERE)) {
      return NATION;
    }
    return territory.isEmpty() ? NOTHING : new Scope(territory, territory + "~");
  }

  public boolean contains(String territory) {
    return territory.compareTo(lo) >= 0 && territory.compareTo(hi) < 0;
  }
}
