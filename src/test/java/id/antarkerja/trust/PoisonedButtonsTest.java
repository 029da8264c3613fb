package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.antarkerja.web.Submission;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every writing address of {@code authz.yaml} is poisoned: one that takes fields is among {@link
 * Targets}, or says here why not; one that takes none is a button.
 */
class PoisonedButtonsTest extends PoisonHouse {
  private static final String COUNTED = "signing_in_takes_nothing_of_this_either";

  /** What takes fields and is no target, and where it is poisoned instead. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("POST /masuk", COUNTED),
          Map.entry("POST /masuk/ulang", COUNTED),
          Map.entry("POST /masuk/kode", COUNTED),
          Map.entry("POST /masuk/pengaman", COUNTED),
          Map.entry("POST /masuk/tautan/{token}", COUNTED),
          Map.entry("POST /saya/masuk/sandi", COUNTED),
          Map.entry("POST /usaha/masuk/sandi", COUNTED),
          Map.entry("POST /petugas/akun/surel/kode", COUNTED),
          Map.entry("POST /petugas/impor", "PoisonedFilesTest"),
          Map.entry("POST /petugas/data-saya/foto", "registry.PictureTest"),
          Map.entry("POST /petugas/laporan/angkatan-kerja", "numbers.LabourForceTest"),
          Map.entry("POST /petugas/edaran/{id}/lampiran", "files.AttachmentKindTest"),
          Map.entry("POST /petugas/komunitas/jawaban/{id}/batal-membantu", "topics.TopicListsTest"),
          Map.entry("POST /petugas/komunitas/jawaban/{id}/batal-terima", "topics.TopicListsTest"),
          Map.entry("POST /petugas/komunitas/jawaban/{id}/hapus", "topics.TopicListsTest"),
          Map.entry("POST /petugas/komunitas/jawaban/{id}/membantu", "topics.TopicListsTest"),
          Map.entry("POST /petugas/komunitas/jawaban/{id}/terima", "topics.TopicListsTest"),
          Map.entry("POST /petugas/kegiatan/{id}/bahan", "files.AttachmentKindTest"),
          Map.entry("POST /petugas/praktik/{id}/lampiran", "files.AttachmentKindTest"),
          Map.entry("POST /petugas/mitra/kesepakatan/{id}/berkas", "files.AttachmentKindTest"),
          Map.entry("POST /usaha/mitra/kesepakatan/{id}/berkas", "files.AttachmentKindTest"),
          Map.entry("POST /usaha/mitra/janji/{id}/selesai", "the officers' door has the same form"),
          Map.entry(
              "POST /usaha/mitra/janji/{id}/bukti/{evidence}",
              "the officers' door has the same form"),
          Map.entry(
              "POST /petugas/pejabat/excel", "workbook.RoundTripTest, sheets.SheetReaderTest"));

  @Autowired private RequestMappingHandlerMapping mapping;

  private final Authz authz = Authz.read();

  @Test
  void every_form_is_a_target_or_says_where_it_is_poisoned() {
    Map<String, HandlerMethod> forms = handlers(true);
    assertThat(forms.keySet().stream().filter(form -> !ELSEWHERE.containsKey(form)))
        .as("forms that are no targets")
        .allMatch(this::isTarget);
    assertThat(ELSEWHERE.keySet())
        .as("forms that are targets, or are no forms any more")
        .allMatch(form -> forms.containsKey(form) && !isTarget(form));
    assertThat(Targets.ALL)
        .as("targets that are no forms any more")
        .allMatch(
            target -> forms.keySet().stream().anyMatch(form -> matches(form, target.action())));
  }

  @TestFactory
  Stream<DynamicTest> a_button_takes_nothing_else() {
    Map<String, HandlerMethod> buttons = handlers(false);
    return authz.cells().keySet().stream()
        .filter(Cells::writes)
        .filter(endpoint -> !handlers(true).containsKey(endpoint))
        .map(endpoint -> button(endpoint, Optional.ofNullable(buttons.get(endpoint))))
        .map(target -> dynamicTest(target.name(), () -> all(target)));
  }

  /** By whom it may be pressed, with the version that the matrix sends. */
  private Target button(String endpoint, Optional<HandlerMethod> handler) {
    Who who =
        Arrays.stream(Who.values())
            .filter(one -> Authz.LET_IN.equals(authz.expected(endpoint, one)))
            .findFirst()
            .orElseGet(() -> whoComesThere(endpoint));
    String path = authz.path(endpoint);
    Target target =
        handler.filter(PoisonedButtonsTest::isKeyed).isPresent()
            ? Target.of(endpoint, who, path)
            : Target.unkeyed(endpoint, who, path);
    String version = authz.sends().getOrDefault(endpoint, Map.of()).get("_version");
    return version == null ? target : target.valid("_version", version);
  }

  private static Who whoComesThere(String endpoint) {
    if (endpoint.contains("/petugas/")) {
      return Who.OWN;
    }
    return endpoint.contains("/usaha/") ? Who.CONTACT : Who.ANONYMOUS;
  }

  private Map<String, HandlerMethod> handlers(boolean withFields) {
    Map<String, HandlerMethod> found = new TreeMap<>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, handler) ->
                Reachable.lines(info).stream()
                    .filter(Cells::writes)
                    .filter(line -> takesFields(handler) == withFields)
                    .forEach(line -> found.put(line, handler)));
    return found;
  }

  private static boolean takesFields(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class));
  }

  private static boolean isKeyed(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == Submission.class);
  }

  private boolean isTarget(String form) {
    return Targets.ALL.stream().anyMatch(target -> matches(form, target.action()));
  }

  /** "POST /a/{id}/b" and "/a/{person}/b"; "POST /a/{id}" is not "/a/b" where that has its own. */
  private boolean matches(String form, String action) {
    String own = "POST " + action;
    if (authz.cells().containsKey(own)) {
      return form.equals(own);
    }
    String pattern =
        Arrays.stream(form.substring("POST ".length()).split("/"))
            .map(part -> part.startsWith("{") ? "[^/]+" : part)
            .collect(Collectors.joining("/"));
    return action.matches(pattern);
  }
}
