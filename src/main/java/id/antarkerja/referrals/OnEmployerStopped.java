package id.antarkerja.referrals;

import id.antarkerja.employers.EmployerStopped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The links of a suspended or blocked employer end in the transaction that stops it. */
@Component
class OnEmployerStopped {
  private final EmployerLinks links;

  OnEmployerStopped(EmployerLinks links) {
    this.links = links;
  }

  @EventListener
  void on(EmployerStopped stopped) {
    links.revokeAllOf(stopped.employer().value());
  }
}
