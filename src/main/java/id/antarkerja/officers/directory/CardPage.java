package id.antarkerja.officers.directory;

import id.antarkerja.access.AccountRequests.Waiting;
import id.antarkerja.access.AccountState;
import id.antarkerja.access.Role;
import id.antarkerja.officers.certificates.Shown;
import id.antarkerja.officers.registry.RecordField;
import id.antarkerja.officers.registry.RecordFields;
import id.antarkerja.web.Sections;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One colleague.
 *
 * @param certificates what every colleague may know of them
 * @param privates all fields, for the officer and who decides about them; else null
 * @param inFull whether their values are shown, not only that there are some
 * @param account how the account stands, in the reader's range; else null
 * @param waiting what waits for a second person's yes
 * @param mayLink whether the reader lets the officer in
 * @param mayChange whether the reader may shut the account and give another role
 * @param sections further pages of the account, contributed by other modules
 * @param ways to reach the colleague inside the house, likewise
 */
record CardPage(
    Card card,
    String place,
    boolean own,
    List<Shown> certificates,
    LocalDate today,
    @Nullable RecordFields privates,
    boolean inFull,
    @Nullable AccountState account,
    @Nullable Waiting waiting,
    boolean mayLink,
    boolean mayChange,
    List<Role> roles,
    List<Sections.Link> sections,
    List<Sections.Link> ways) {

  /** Once its owner had a way in, two let them in anew. */
  boolean mayMakeLink() {
    return mayLink && account != null && !account.waiting() && !account.opened();
  }

  /** A private field as it is read, or null. */
  @Nullable String shown(RecordField field) {
    String value = privates == null ? null : privates.get(field);
    if (value == null) {
      return null;
    }
    return inFull || !field.isPrivate() ? field.shown(value) : RecordField.MASK;
  }

  List<RecordField> privateFields() {
    return List.of(
        RecordField.NIP,
        RecordField.BORN_ON,
        RecordField.GRADE,
        RecordField.LEVEL_SINCE,
        RecordField.PHONE,
        RecordField.EMAIL);
  }
}
