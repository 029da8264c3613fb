package id.antarkerja.officers.directory;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.officers.Approvals;
import id.antarkerja.officers.OfficeKind;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.Officers;
import id.antarkerja.officers.Roles;
import id.antarkerja.officers.certificates.Certificates;
import id.antarkerja.officers.changes.Changes;
import id.antarkerja.officers.registry.Language;
import id.antarkerja.officers.registry.LanguageLevel;
import id.antarkerja.officers.registry.Level;
import id.antarkerja.officers.registry.RecordFields;
import id.antarkerja.officers.registry.Records;
import id.antarkerja.officers.registry.Specialism;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Sections;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The registry as a directory, and the card of a colleague. */
@Controller
class DirectoryPages {
  private static final String HOME = "/petugas/pejabat";
  private static final int PAGE = 24;
  private static final Pattern PLACE = Pattern.compile("[0-9]{2}([0-9]{2})?");
  private static final int LAST = 100_000;
  private static final List<String> FILTERS =
      List.of(
          "q",
          "tingkat",
          "jenis",
          "jenjang",
          "keahlian",
          "bahasa",
          "sertifikat",
          "lingkup",
          "wilayah");

  private final Directory directory;
  private final Records records;
  private final Officers officers;
  private final Approvals approvals;
  private final Changes changes;
  private final Certificates certificates;
  private final Days days;
  private final Classifications classifications;
  private final Sections sections;

  DirectoryPages(
      Directory directory,
      Records records,
      Officers officers,
      Approvals approvals,
      Changes changes,
      Certificates certificates,
      Days days,
      Classifications classifications,
      Sections sections) {
    this.directory = directory;
    this.records = records;
    this.officers = officers;
    this.approvals = approvals;
    this.changes = changes;
    this.certificates = certificates;
    this.days = days;
    this.classifications = classifications;
    this.sections = sections;
  }

  @GetMapping(HOME)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView find(@RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    DirectoryQuery query = query(form);
    Integer sent = form.whole("mulai", 0, LAST);
    int skip = sent == null ? 0 : sent;
    Directory.Found found = directory.find(query, skip, PAGE);
    return Page.of(
        "officers/directory/list",
        new DirectoryPage(
            form,
            found.cards(),
            certificates.shown(found.cards().stream().map(Card::id).toList()),
            days.today(),
            found.total(),
            Records.decides(),
            changes.count(),
            certificates.waitingCount(),
            certificates.endingCount(),
            Records.decides() ? approvals.waiting().size() : 0,
            approvals.aloneAtTheTop(),
            skip == 0 ? null : address(form, 0),
            found.total() > skip + PAGE ? address(form, skip + PAGE) : null,
            within(form.value("wilayah"))));
  }

  private @Nullable String within(String wilayah) {
    return PLACE.matcher(wilayah).matches() ? classifications.placeName(wilayah) : null;
  }

  private static DirectoryQuery query(Form form) {
    boolean near = form.value("lingkup").equals("saya");
    String words = Objects.requireNonNullElse(form.text("q"), "");
    return new DirectoryQuery(
        words,
        near ? Acting.current().scope() : scope(form.value("wilayah")),
        form.oneOf("jenis", OfficerKind.class),
        form.oneOf("jenjang", Level.class),
        form.oneOf("tingkat", OfficeKind.class),
        form.oneOf("keahlian", Specialism.class),
        form.oneOf("bahasa", Language.class),
        LanguageLevel.BASIC,
        Objects.requireNonNullElse(form.text("sertifikat"), ""));
  }

  /** Of a province or regency that a number stands for; what is neither finds nobody. */
  private static Scope scope(String wilayah) {
    if (wilayah.isEmpty()) {
      return Scope.NATION;
    }
    return PLACE.matcher(wilayah).matches() ? Scope.of(wilayah) : Scope.NOTHING;
  }

  private static String address(Form form, int skip) {
    String filters =
        FILTERS.stream()
            .filter(name -> !form.value(name).isEmpty())
            .map(name -> name + "=" + encoded(form.value(name)))
            .collect(Collectors.joining("&"));
    return HOME
        + Stream.of(filters, skip == 0 ? "" : "mulai=" + skip)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @GetMapping(HOME + "/{id}")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView one(@PathVariable UUID id) {
    boolean own = id.equals(Acting.current().actor().id());
    if (own) {
      return Page.of("officers/directory/card", page(id, records.fields(id), true));
    }
    return Page.of(
        "officers/directory/card",
        page(id, records.mayDecide(id) ? records.fieldsToMask(id) : null, false));
  }

  /** With what is private, on record and within the reader's limits. */
  @GetMapping(HOME + "/{id}/tampilkan")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView inFull(@PathVariable UUID id) {
    if (!records.mayDecide(id)) {
      throw new NotThere();
    }
    return Page.of("officers/directory/card", page(id, records.fields(id), true));
  }

  private CardPage page(UUID id, @Nullable RecordFields privates, boolean inFull) {
    Card card = directory.one(id);
    boolean own = id.equals(Acting.current().actor().id());
    boolean sees = records.sees(id);
    boolean mayLink = sees && officers.mayLink(id);
    return new CardPage(
        card,
        place(card),
        own,
        certificates.shown(List.of(id)).getOrDefault(id, List.of()),
        days.today(),
        privates,
        inFull,
        sees ? officers.account(id) : null,
        mayLink ? approvals.of(id).orElse(null) : null,
        mayLink,
        mayLink && !own,
        Roles.toGive(),
        mayLink || own ? sections.of("officer", id) : List.of(),
        own ? List.of() : sections.of("colleague", id));
  }

  private String place(Card card) {
    @Nullable String region = card.region().isEmpty() ? null : card.region();
    return region == null ? "" : classifications.placeName(region);
  }
}
