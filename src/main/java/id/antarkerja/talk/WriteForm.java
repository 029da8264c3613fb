package id.antarkerja.talk;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.SentFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A message as it was sent.
 *
 * @param body with what was chosen to be mentioned at its end
 */
record WriteForm(String body, List<SentFile> files) {
  /** What the look-up gives out. */
  private static final Pattern NUMBER =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Null when something is wrong, which the form then says. */
  static @Nullable WriteForm read(Form form, @Nullable List<MultipartFile> sent) {
    String text = Objects.requireNonNullElse(form.lines("body", Message.LONGEST), "");
    NoNik.check(form, "body");
    String mentioned = form.code("sebut");
    boolean typed = !form.typed("sebut").isEmpty();
    if (typed || mentioned != null && !NUMBER.matcher(mentioned).matches()) {
      form.reject("sebut", "talk.error.mention");
    }
    List<SentFile> files = files(form, sent);
    String body = mentioned == null ? text : (text + "\n\n#" + mentioned).strip();
    if (body.codePointCount(0, body.length()) > Message.LONGEST && !form.hasErrors()) {
      form.reject("body", "error.tooLong", Message.LONGEST, body.length());
    }
    if (body.isEmpty() && files.isEmpty() && !form.hasErrors()) {
      form.reject("body", "talk.error.empty");
    }
    return form.hasErrors() ? null : new WriteForm(body, files);
  }

  private static List<SentFile> files(Form form, @Nullable List<MultipartFile> sent) {
    List<SentFile> files = new ArrayList<>();
    try {
      for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
        SentFile read = SentFile.of(file, Messages.LONGEST_FILE);
        if (read != null) {
          files.add(read);
        }
      }
      if (!files.isEmpty() && !Conversations.mayAttach()) {
        throw new RefusedException(Reason.of("talk.file.admin"));
      }
    } catch (RefusedException refused) {
      refused.reasons().forEach(r -> form.reject("file", r.key(), r.parameters().toArray()));
    }
    return files;
  }
}
