package id.antarkerja.employers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A firm's name taken apart, so that "PT X", "X, PT" and "PT. X Tbk" are one firm.
 *
 * @param shown as it was written, spaces tidied
 * @param core upper case letters and digits without legal form, "Tbk" and "Persero"
 */
record EmployerName(String shown, LegalForm form, String core) {
  private static final Pattern NOISE = Pattern.compile("\\(?\\b(?:PERSERO|TBK|PERSEROAN)\\b\\)?");
  private static final Pattern TRAILING_NUMBER = Pattern.compile("\\s*/\\s*\\d+\\s*$");
  private static final Pattern DOTTED_FORM =
      Pattern.compile("\\b(P)\\.\\s?(T|D)\\b|\\b(C)\\.\\s?(V)\\b|\\b(U)\\.\\s?(D)\\b");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<String> PERSEROAN_TERBATAS = Set.of("PERSEROAN TERBATAS");

  static EmployerName of(String written) {
    String shown = written.strip().replaceAll("\\s+", " ");
    String upper =
        MARKS
            .matcher(Normalizer.normalize(shown, Normalizer.Form.NFKD))
            .replaceAll("")
            .toUpperCase(Locale.ROOT);
    for (String spelled : PERSEROAN_TERBATAS) {
      upper = upper.replace(spelled, "PT");
    }
    upper = TRAILING_NUMBER.matcher(upper).replaceAll("");
    upper = DOTTED_FORM.matcher(upper).replaceAll("$1$2$3$4$5$6");
    upper = NOISE.matcher(upper).replaceAll(" ").replace("&", " DAN ");
    List<String> words = new ArrayList<>();
    for (String word : upper.replaceAll("['’`]", "").split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    LegalForm form = takeForm(words);
    return new EmployerName(shown, form, String.join(" ", words));
  }

  /** The form stands first or last; a name that is nothing but a form keeps it as its core. */
  private static LegalForm takeForm(List<String> words) {
    if (words.size() < 2) {
      return LegalForm.UNKNOWN;
    }
    for (int at : new int[] {0, words.size() - 1}) {
      LegalForm form = LegalForm.ofWord(words.get(at));
      if (form != null) {
        words.remove(at);
        return form;
      }
    }
    return LegalForm.UNKNOWN;
  }

  boolean meansTheSameAs(EmployerName other) {
    return !core.isEmpty() && core.equals(other.core) && form.agreesWith(other.form);
  }
}
