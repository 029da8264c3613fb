package id.antarkerja.web;

import java.util.List;

record SignInPage(String messageKey, List<DemoAccounts.DemoAccount> demoAccounts) {}
