package id.antarkerja.officers.workbook;

import id.antarkerja.kernel.Reason;
import id.antarkerja.officers.registry.RecordField;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Of rows about the same number or address only the first one counts; the others name it. */
final class OncePerFile {
  private final Set<String> numbersOfOthers;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> emails = new HashMap<>();

  OncePerFile(Set<String> numbersOfOthers) {
    this.numbersOfOthers = numbersOfOthers;
  }

  Newcomer check(Newcomer one) {
    String number = Newcomers.number(one);
    String email = Newcomers.email(one);
    if (email == null) {
      return one;
    }
    if (number != null) {
      String shown = RecordField.NIP.shown(number);
      if (numbersOfOthers.contains(number)) {
        return one.refused(SheetColumn.NIP, shown, Reason.of("officers.nip.taken"));
      }
      Integer before = numbers.get(number);
      if (before != null) {
        return one.refused(SheetColumn.NIP, shown, Reason.of("officers.sheet.twiceAs", before));
      }
    }
    Integer before = emails.get(email);
    if (before != null) {
      return one.refused(
          Newcomers.emailColumn(one), email, Reason.of("officers.sheet.twiceAs", before));
    }
    emails.put(email, one.number());
    if (number != null) {
      numbers.put(number, one.number());
    }
    return one;
  }
}
