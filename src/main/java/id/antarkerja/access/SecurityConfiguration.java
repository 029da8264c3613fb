package id.antarkerja.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** One chain for everything: who you are here, what you may on the handler itself. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new AccessInterceptor()).excludePathPatterns("/error");
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BoundedPasswordEncoder(
        new Argon2PasswordEncoder(16, 32, 1, 19_456, 2),
        Runtime.getRuntime().availableProcessors());
  }

  /** Nobody types control characters; PostgreSQL would choke on NUL, logs on line ends. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterNames(name -> name.indexOf('\0') < 0);
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  /** In a cookie of its own, so that a form costs a stranger's visit no session. */
  @Bean
  CsrfTokenRepository csrfTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("__Host-CSRF");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.secure(true).httpOnly(true).sameSite("Lax"));
    return tokens;
  }

  /**
   * Other ways to sign in add themselves: every bean of type {@code Customizer<HttpSecurity>} is
   * applied to {@code http}, in bean order, before this method sees it.
   */
  @Bean
  SecurityFilterChain chain(HttpSecurity http, SessionSignIns signIns, CsrfTokenRepository csrf)
      throws Exception {
    return http.securityContext(context -> context.securityContextRepository(signIns))
        .csrf(forms -> forms.csrfTokenRepository(csrf))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .logout(logout -> logout.logoutUrl("/keluar").logoutSuccessUrl("/masuk?keluar"))
        .requestCache(cache -> cache.disable())
        .exceptionHandling(
            handling ->
                handling.accessDeniedHandler(
                    (request, response, denied) ->
                        response.sendError(HttpStatus.FORBIDDEN.value())))
        .headers(headers -> headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
        .addFilterBefore(new EveryFieldFilter(), LogoutFilter.class)
        .addFilterAfter(new ActingFilter(), AuthorizationFilter.class)
        .build();
  }
}
