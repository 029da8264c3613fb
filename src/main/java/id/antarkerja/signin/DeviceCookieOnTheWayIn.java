package id.antarkerja.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A browser has its number before its first try: with the page on which the form stands. */
@Component
class DeviceCookieOnTheWayIn implements HandlerInterceptor, WebMvcConfigurer {
  private final DeviceCookie cookie;

  DeviceCookieOnTheWayIn(DeviceCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns("/masuk/**", "/*/masuk/**", "/saya/kartu/**", "/petugas/akun/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    cookie.of(request, response);
    return true;
  }
}
