package id.antarkerja.web;

import id.antarkerja.access.AllowedToAnyone;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says that the program lives; it asks nobody else, so a slow database does not get it killed. */
@Controller
class HealthPages {

  @GetMapping("/sehat")
  @AllowedToAnyone
  ResponseEntity<String> alive() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body("ok");
  }
}
