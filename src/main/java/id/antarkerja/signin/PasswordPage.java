package id.antarkerja.signin;

import id.antarkerja.kernel.Reason;
import java.util.List;

record PasswordPage(String token, boolean good, List<Reason> reasons) {}
