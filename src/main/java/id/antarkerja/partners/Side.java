package id.antarkerja.partners;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import java.util.Objects;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The two doors to the same rooms: that of officers, and that of employers' contact persons. */
enum Side {
  DESK("/petugas/mitra"),
  FIRM("/usaha/mitra");

  static final String OF_DESK = "/petugas/mitra";
  static final String OF_FIRM = "/usaha/mitra";

  private final String base;

  Side(String base) {
    this.base = base;
  }

  String base() {
    return base;
  }

  boolean firm() {
    return this == FIRM;
  }

  static Side of(Acting acting) {
    return acting.role() == Role.EMPLOYER ? FIRM : DESK;
  }

  /**
   * That of who acts.
   *
   * @throws NotThere when they came by the other one's address
   */
  static Side here() {
    Side side = of(Acting.current());
    var request =
        (ServletRequestAttributes)
            Objects.requireNonNull(RequestContextHolder.getRequestAttributes());
    if (!request.getRequest().getRequestURI().startsWith(side.base)) {
      throw new NotThere();
    }
    return side;
  }
}
