package id.antarkerja.web;

import id.antarkerja.access.Acting;
import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.access.Unavailable;
import id.antarkerja.access.Wanted;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Errors as people read them: what happened, what they can do, nothing about our insides. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
  private final WayBack wayBack;

  ErrorPages(WayBack wayBack) {
    this.wayBack = wayBack;
  }

  @RequestMapping("/error")
  @AllowedToAnyone
  ModelAndView error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer i ? HttpStatus.resolve(i) : null;
    return page(status == null ? HttpStatus.NOT_FOUND : status, List.of());
  }

  @ExceptionHandler({NotThere.class, MethodArgumentTypeMismatchException.class})
  ModelAndView notThere() {
    return page(HttpStatus.NOT_FOUND, List.of());
  }

  @ExceptionHandler(StaleChange.class)
  ModelAndView stale() {
    return page(HttpStatus.CONFLICT, List.of(Reason.of("stale")));
  }

  @ExceptionHandler(RefusedException.class)
  ModelAndView refused(RefusedException refused) {
    return page(HttpStatus.UNPROCESSABLE_CONTENT, refused.reasons());
  }

  /** A fetched part can't be replaced by a question, so the whole page goes there. */
  @ExceptionHandler(StepUpNeeded.class)
  @Nullable ModelAndView stepUp(HttpServletRequest request, HttpServletResponse response) {
    String location =
        switch (Acting.current().role()) {
          case CITIZEN -> again("/saya/masuk?lagi", request, response);
          case EMPLOYER -> again("/usaha/masuk?lagi", request, response);
          default ->
              "/masuk/ulang?ke=" + URLEncoder.encode(wayBack.of(request), StandardCharsets.UTF_8);
        };
    if (request.getHeader("HX-Request") == null) {
      return Page.seeOther(location);
    }
    response.setHeader("HX-Redirect", location);
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    return null;
  }

  /** They prove it by signing in again, and are then back. */
  private static String again(
      String signIn, HttpServletRequest request, HttpServletResponse response) {
    if (request.getMethod().equals("GET")) {
      Wanted.keep(request, response);
    }
    return signIn;
  }

  @ExceptionHandler(BadForm.class)
  ModelAndView badForm() {
    return page(HttpStatus.UNPROCESSABLE_CONTENT, List.of(Reason.of("form.incomplete")));
  }

  /** Bytes that are no text; without this the server would log them as an error of ours. */
  @ExceptionHandler(InvalidParameterException.class)
  ModelAndView unreadable() {
    return page(HttpStatus.BAD_REQUEST, List.of());
  }

  /** The first click is being worked on: its answer will be the answer of both. */
  @ExceptionHandler(InProgress.class)
  ModelAndView inProgress(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Retry-After", UnavailablePage.RETRY_AFTER);
    return Page.with(
        HttpStatus.CONFLICT,
        "web/error",
        new ErrorPage(409, List.of(Reason.of("form.inProgress")), false, SentForm.of(request)));
  }

  /** Too many at once, or no database: what was sent can be sent again as it is. */
  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ModelAndView unavailable(
      RuntimeException failed, HttpServletRequest request, HttpServletResponse response) {
    Unavailable why = Unavailable.of(failed);
    if (why == null) {
      throw failed;
    }
    request.setAttribute(Guard.UNAVAILABLE, why);
    response.setHeader("Retry-After", UnavailablePage.RETRY_AFTER);
    return Page.with(
        HttpStatus.SERVICE_UNAVAILABLE, "web/error", UnavailablePage.page(request, why));
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ModelAndView tooLarge() {
    return page(HttpStatus.CONTENT_TOO_LARGE, List.of(Reason.of("file.tooLarge", 10)));
  }

  private static ModelAndView page(HttpStatus status, List<Reason> reasons) {
    return Page.with(status, "web/error", new ErrorPage(status.value(), reasons));
  }
}
