package id.antarkerja.web;

import java.util.List;

/** The accounts of the demo world, shown on its sign-in page; there is none outside a demo. */
public interface DemoAccounts {
  List<DemoAccount> list();

  /** One account; {@code roleKey} is a text key that says what it is for. */
  record DemoAccount(String roleKey, String officeName, String email, String password) {}
}
