package id.antarkerja.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** A 303 to a path of ours, nowhere else. */
record SeeOther(String location) implements View {
  SeeOther {
    if (!isOurs(location)) {
      throw new IllegalArgumentException("not a path of ours");
    }
  }

  /** Browsers drop tabs and line ends before they read an address: "/\t/x" would be "//x". */
  static boolean isOurs(String location) {
    return location.startsWith("/")
        && !location.startsWith("//")
        && location.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader("Location", location);
  }
}
