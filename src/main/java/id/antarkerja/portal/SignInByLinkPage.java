package id.antarkerja.portal;

import id.antarkerja.web.Form;

/**
 * @param messageKey what happened before; "" when nothing did
 * @param form of the link
 * @param email typed beside a password
 */
record SignInByLinkPage(LinkKind kind, String messageKey, Form form, String email) {
  static final String REFUSED = "portal.factors.refused";

  boolean isRefused() {
    return messageKey.equals(REFUSED);
  }
}
