package id.antarkerja.partners;

import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What all forms of rooms do: act once, and show the page again with what was refused. */
@Component
class Doing {
  private final Writes writes;

  Doing(Writes writes) {
    this.writes = writes;
  }

  /**
   * @param effect says where its result is shown
   * @param again the page with the form's errors
   */
  ModelAndView once(
      Submission submission, Form form, Supplier<String> effect, Supplier<ModelAndView> again) {
    try {
      return Page.seeOther(writes.once(submission, effect));
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return again.get();
    }
  }

  /** Null when nothing was chosen. */
  static @Nullable Brought brought(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return null;
    }
    try {
      return new Brought(Words.fileName(file.getOriginalFilename()), file.getBytes());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
