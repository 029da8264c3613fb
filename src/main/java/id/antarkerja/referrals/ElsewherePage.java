package id.antarkerja.referrals;

import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import java.util.List;
import java.util.UUID;

/** Asking the office that holds somebody of whom only a number is known: for which vacancy? */
record ElsewherePage(UUID sighting, List<Option> vacancies, int days, Form form) {
  String href() {
    return ElsewherePages.PATH + "/" + sighting;
  }
}
