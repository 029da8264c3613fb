package id.antarkerja.signin;

import java.util.List;

/**
 * @param messageKey of what happened before; "" when nothing
 * @param email as typed before
 * @param cookiesLost whether this address can't keep a sign-in
 */
record SignInPage(
    String messageKey,
    String email,
    boolean cookiesLost,
    List<DemoAccounts.DemoAccount> demoAccounts) {

  boolean isRefusal() {
    return messageKey.equals("signin.failed");
  }
}
