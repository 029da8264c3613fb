package id.antarkerja.officers.directory;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.officers.OfficeKind;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.certificates.Shown;
import id.antarkerja.officers.registry.Language;
import id.antarkerja.officers.registry.Level;
import id.antarkerja.officers.registry.Specialism;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Colleagues found.
 *
 * @param certificates of those on the page, by officer
 * @param waiting changes that wait for the reader's decision
 * @param within the place that a link narrowed the search to
 * @param accounts how many accounts and roles wait for a second person's yes
 * @param aloneAtTheTop whether no second admin of the centre could say yes to what this one enters
 */
record DirectoryPage(
    Form form,
    List<Card> cards,
    Map<UUID, List<Shown>> certificates,
    LocalDate today,
    long total,
    boolean mayEnter,
    long waiting,
    int certificatesWaiting,
    int certificatesEnding,
    int accounts,
    boolean aloneAtTheTop,
    @Nullable String first,
    @Nullable String next,
    @Nullable String within) {

  /** Admins keep accounts; jobseekers and employers are not for them. */
  boolean seesPicture() {
    return Acting.current().role() != Role.ADMIN;
  }

  List<Shown> certificatesOf(Card card) {
    return certificates.getOrDefault(card.id(), List.of());
  }

  List<Option> offices() {
    return Stream.of(OfficeKind.values())
        .map(kind -> new Option(kind.name(), T.t("officers.office." + kind)))
        .toList();
  }

  List<Option> kinds() {
    return Stream.of(OfficerKind.values())
        .map(kind -> new Option(kind.name(), T.t("officers.kind." + kind)))
        .toList();
  }

  List<Option> levels() {
    return Stream.of(Level.values())
        .map(level -> new Option(level.name(), T.t(level.textKey())))
        .toList();
  }

  List<Option> specialisms() {
    return Stream.of(Specialism.values())
        .map(one -> new Option(one.name(), T.t(one.textKey())))
        .toList();
  }

  List<Option> languages() {
    return Stream.of(Language.values())
        .map(one -> new Option(one.name(), T.t(one.textKey())))
        .toList();
  }
}
