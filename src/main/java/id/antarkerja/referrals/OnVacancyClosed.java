package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.vacancies.VacancyClosed;
import id.antarkerja.vacancies.VacancyStatus;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Nobody stays on the way to a closed vacancy; after its last day, who has a letter goes on. The
 * event is stored with the closing and delivered at least once; hearing it again finds nobody left.
 * The listener begins outside a transaction, so that the one it opens belongs to the system.
 */
@Component
class OnVacancyClosed {
  private final TakingBack takingBack;

  OnVacancyClosed(TakingBack takingBack) {
    this.takingBack = takingBack;
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(VacancyClosed closed) {
    if (closed.status() == VacancyStatus.EXPIRED) {
      Acting.asSystem(
          "referrals.vacancyExpired", () -> takingBack.vacancyExpired(closed.vacancy()));
    } else if (closed.status().isClosed()) {
      Acting.asSystem("referrals.vacancyClosed", () -> takingBack.vacancyClosed(closed.vacancy()));
    }
  }
}
