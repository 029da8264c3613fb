package id.antarkerja.partners;

import java.util.Locale;

/** How a commitment that is in force stands today; each is in one group, beside who waits. */
public enum Standing {
  LATE("c.state in ('OPEN', 'PARTLY') and c.due_on < :today"),
  OPEN("c.state = 'OPEN' and c.due_on >= :today"),
  PARTLY("c.state = 'PARTLY' and c.due_on >= :today"),
  KEPT("c.state = 'KEPT'"),
  BROKEN("c.state = 'BROKEN'"),
  RELEASED("c.state = 'RELEASED'"),
  /** A report of the other side waits for the actor's yes or no. */
  WAITING(
      """
      c.state in ('OPEN', 'PARTLY')
        and (select partners.acting_org()) in (c.by_org, c.to_org)
        and exists (select from partners.evidence e
                     where e.commitment_id = c.id and e.state = 'REPORTED'
                       and e.reported_org <> (select partners.acting_org()))
      """);

  private final String condition;

  Standing(String condition) {
    this.condition = condition;
  }

  /** Of a commitment {@code c} on the day {@code :today}. */
  String condition() {
    return condition;
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  String textKey() {
    return "partners.standing." + name();
  }

  String tone() {
    return switch (this) {
      case LATE, BROKEN -> "neg";
      case OPEN, RELEASED -> "";
      case PARTLY -> "info";
      case KEPT -> "pos";
      case WAITING -> "warn";
    };
  }
}
