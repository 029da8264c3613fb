package id.antarkerja.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.antarkerja.web.Writes;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;

/** What a browser sends may arrive twice: every handler that writes goes through Writes.once. */
class ActsOnceTest {
  /** Handler to the reason why it needs no key of its own. */
  private static final Map<String, String> WITHOUT_KEY =
      Map.ofEntries(
          Map.entry("AccountPages.end", "ending a session again ends nothing"),
          Map.entry("AccountPages.endOthers", "ending sessions again ends nothing"),
          Map.entry("AccountPages.newCodes", "shown once; newer ones replace them, as was asked"),
          Map.entry("AddressPages.ask", "a repeat makes a further code and voids the one before"),
          Map.entry("AddressPages.confirm", "bound to the code, which is used up"),
          Map.entry("ApprovalPages.approve", "bound to the state of the request"),
          Map.entry("ApprovalPages.refuse", "bound to the state of the request"),
          Map.entry("CasePages.fetch", "leaves once: bound to the state"),
          Map.entry(
              "CitizenSignInPages.asked", "a further link voids none; how many go out is paced"),
          Map.entry("CitizenSignInPages.out", "out is out"),
          Map.entry("CitizenSignInPages.pin", "bound to the PIN, counted before it is compared"),
          Map.entry("CitizenSignInPages.use", "bound to the link, which is used up"),
          Map.entry(
              "EmployerSignInPages.asked", "a further link voids none; how many go out is paced"),
          Map.entry("EmployerSignInPages.out", "out is out"),
          Map.entry("EmployerSignInPages.use", "bound to the link, which is used up"),
          Map.entry("ExportPages.originOf", "reads only: a POST keeps rows out of addresses"),
          Map.entry("FactorSignInPages.begin", "a challenge of its own each time, used once"),
          Map.entry("FactorSignInPages.passkey", "bound to the challenge, which is used up"),
          Map.entry("FactorSignInPages.password", "counted before it is compared"),
          Map.entry("ListPages.search", "reads only: keeps what was searched for out of addresses"),
          Map.entry("NewPasswordPages.change", "the same password a second time is the same"),
          Map.entry("OfficersPages.open", "opened is opened: bound to the state"),
          Map.entry("OfficersPages.shut", "shut is shut: bound to the state"),
          Map.entry("PasskeyPages.beginMaking", "a challenge of its own each time, used once"),
          Map.entry("PasskeyPages.made", "bound to the challenge, which is used up"),
          Map.entry("PasskeyPages.remove", "removing again finds nothing"),
          Map.entry("PersonPages.inFull", "reads only, recorded each time it is read"),
          Map.entry("RecoveryPages.ask", "one open recovery per account: bound to the state"),
          Map.entry("RecoveryPages.confirm", "bound to the state of the recovery"),
          Map.entry("RecoveryPages.link", "bound to the state of the recovery"),
          Map.entry("RecoveryPages.refuse", "bound to the state of the recovery"),
          Map.entry("SecurityPages.addPasskey", "bound to the challenge, which is used up"),
          Map.entry("SecurityPages.beginPasskey", "a challenge of its own each time, used once"),
          Map.entry("SecurityPages.end", "ending a session again ends nothing"),
          Map.entry("SecurityPages.endOthers", "ending sessions again ends nothing"),
          Map.entry("SecurityPages.removePasskey", "removing again finds nothing"),
          Map.entry("SecurityPages.removePassword", "removing again finds nothing"),
          Map.entry("SecurityPages.setPassword", "the same password a second time is the same"));

  @Test
  void every_handler_of_a_form_that_writes_acts_once() {
    Map<String, JavaMethod> handlers = new TreeMap<>();
    Imported.HOUSE.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(PostMapping.class))
        .forEach(m -> handlers.put(m.getOwner().getSimpleName() + "." + m.getName(), m));
    Set<String> without = new TreeSet<>();
    handlers.forEach(
        (name, method) -> {
          if (!acts(method) && !isSignIn(method)) {
            without.add(name);
          }
        });
    assertThat(handlers).hasSizeGreaterThan(25);
    assertThat(without).isEqualTo(new TreeSet<>(WITHOUT_KEY.keySet()));
  }

  @Test
  void a_handler_without_it_would_be_found() {
    JavaClasses own = new ClassFileImporter().importClasses(Careless.class);
    assertThat(acts(own.get(Careless.class).getMethod("save"))).isFalse();
  }

  static class Careless {
    @PostMapping("/nowhere")
    String save() {
      return "saved";
    }
  }

  /** Sign-in is guarded by what is proved there, which is used up: password, code, link. */
  private static boolean isSignIn(JavaMethod method) {
    List<String> paths = Arrays.asList(method.getAnnotationOfType(PostMapping.class).value());
    return paths.stream().allMatch(path -> path.startsWith("/masuk"));
  }

  /** Whether it reaches Writes.once within its own package. */
  private static boolean acts(JavaMethod handler) {
    Queue<JavaCodeUnit> open = new ArrayDeque<>(List.of(handler));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.remove();
      if (!seen.add(unit.getFullName())) {
        continue;
      }
      for (var call : unit.getCallsFromSelf()) {
        if (call.getTargetOwner().isEquivalentTo(Writes.class) && call.getName().equals("once")) {
          return true;
        }
        if (call.getTargetOwner().getPackageName().equals(handler.getOwner().getPackageName())) {
          open.addAll(
              call.getTarget().resolveMember().stream()
                  .filter(JavaCodeUnit.class::isInstance)
                  .map(JavaCodeUnit.class::cast)
                  .collect(Collectors.toList()));
        }
      }
    }
    return false;
  }
}
