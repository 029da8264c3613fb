package id.antarkerja.signin;

import id.antarkerja.web.Sections;
import java.util.List;

/**
 * @param messageKey of what happened before; "" when nothing
 * @param email as typed before
 * @param others further ways in
 * @param cookiesLost whether this address can't keep a sign-in
 */
record SignInPage(
    String messageKey,
    String email,
    boolean cookiesLost,
    List<DemoAccounts.DemoAccount> demoAccounts,
    List<Sections.Link> others) {

  boolean isRefusal() {
    return messageKey.equals("signin.failed");
  }
}
