package id.antarkerja.sso;

import id.antarkerja.web.Option;
import java.util.List;

/**
 * @param good whether it can still be followed
 * @param own whether by the one who reads this; else the account's owner signs in first
 */
record InvitationPage(String token, boolean good, boolean own, List<Option> providers) {
  boolean mayFollow() {
    return good && own;
  }
}
