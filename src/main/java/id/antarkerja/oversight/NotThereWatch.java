package id.antarkerja.oversight;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.ActorKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** An officer asked for what is not there: once is a slip, thirty times an hour is a search. */
@Component
class NotThereWatch implements HandlerInterceptor, WebMvcConfigurer {
  private final Audit audit;
  private final TransactionTemplate transaction;

  NotThereWatch(Audit audit, TransactionTemplate transaction) {
    this.audit = audit;
    this.transaction = transaction;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/petugas/**");
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    Acting acting = Acting.current();
    if (response.getStatus() == HttpStatus.NOT_FOUND.value()
        && acting.actor().kind() == ActorKind.OFFICER) {
      transaction.executeWithoutResult(status -> audit.did("page.notThere"));
    }
  }
}
