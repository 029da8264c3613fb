package id.antarkerja.privacy;

import id.antarkerja.web.Form;
import java.util.List;

record ConsentsPage(List<Given> consents, Form form) {
  record Given(String source, ConsentSource.Consent consent) {}
}
