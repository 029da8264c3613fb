package id.antarkerja.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** An answer: a template with the one record it shows, or the way to another page. */
public final class Page {
  private Page() {}

  /** {@code template} as in {@code src/main/jte}, without ending: "vacancies/desk". */
  public static ModelAndView of(String template, Object page) {
    return new ModelAndView(template, Map.of("page", page));
  }

  /** 422: the same form again, with what was typed and what is wrong beside each field. */
  public static ModelAndView unprocessable(String template, Object page) {
    return with(HttpStatus.UNPROCESSABLE_CONTENT, template, page);
  }

  /** 409: somebody else was faster; both versions are shown. */
  public static ModelAndView conflict(String template, Object page) {
    return with(HttpStatus.CONFLICT, template, page);
  }

  public static ModelAndView with(HttpStatusCode status, String template, Object page) {
    ModelAndView view = of(template, page);
    view.setStatus(status);
    return view;
  }

  /** Whether this is a path of this service, so that nobody is led elsewhere by a crafted link. */
  public static boolean isOurs(String location) {
    return SeeOther.isOurs(location);
  }

  /** 303: after a write, to where its result is shown. */
  public static ModelAndView seeOther(String location) {
    return new ModelAndView(new SeeOther(location));
  }
}
