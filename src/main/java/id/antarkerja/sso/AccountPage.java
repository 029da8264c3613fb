package id.antarkerja.sso;

import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param own whether the reader's; only they unlink
 * @param mayInvite may make an invitation
 * @param mayLink may link by issuer and subject
 * @param link an invitation just made, shown once
 */
record AccountPage(
    UUID id,
    List<Identities.Identity> identities,
    List<Option> providers,
    boolean own,
    boolean mayInvite,
    boolean mayLink,
    @Nullable String link,
    Form form) {
  String at() {
    return "/petugas/pejabat/" + id + "/sso";
  }
}
