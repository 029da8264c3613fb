package id.antarkerja.matching;

import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** Shown until the columns are filled; it asks again by itself, also without JavaScript. */
record Loading(String nav) {
  static ModelAndView page(String nav, HttpServletResponse response) {
    response.setHeader("Refresh", "2");
    return Page.of("matching/loading", new Loading(nav));
  }
}
