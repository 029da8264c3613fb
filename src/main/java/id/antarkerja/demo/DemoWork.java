package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Work in progress on the desks of Karawang and Bekasi, done by the officers of the demo posts. */
@Component
class DemoWork {
  private final DemoStaff staff;
  private final Offices offices;

  DemoWork(DemoStaff staff, Offices offices) {
    this.staff = staff;
    this.offices = offices;
  }

  Acting officer(DemoPost post) {
    Office office = offices.byTerritory(post.territory()).orElseThrow();
    return Acting.officer(
        Objects.requireNonNull(staff.posts().get(post)),
        post.role(),
        office.id().value(),
        office.territory(),
        post.officer());
  }

  void fill() {}
}
