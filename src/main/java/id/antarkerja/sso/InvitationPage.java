package id.antarkerja.sso;

import id.antarkerja.web.Option;
import java.util.List;

record InvitationPage(String token, boolean good, List<Option> providers) {}
