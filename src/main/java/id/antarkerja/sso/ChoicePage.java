package id.antarkerja.sso;

import id.antarkerja.web.Option;
import java.util.List;

/**
 * @param again for a fresh proof of somebody who is signed in
 */
record ChoicePage(List<Option> providers, boolean again) {
  String href(Option provider) {
    return SsoConfiguration.GO + "/" + provider.value() + (again ? "?" + Again.ASKED + "=1" : "");
  }
}
