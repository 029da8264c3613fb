package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.community.moderation.Moderation;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The library. */
@Controller
class LibraryPages {
  private static final int PAGE = 20;
  private static final int LAST = 100_000;
  private static final List<String> FILTERS =
      List.of("tab", "q", "kelompok", "asal", "provinsi", "biaya", "hasil", "dicoba");

  private final Library library;
  private final Selections selections;
  private final Moderation moderation;
  private final Offices offices;
  private final Classifications classifications;
  private final TransactionOperations transaction;

  LibraryPages(
      Library library,
      Selections selections,
      Moderation moderation,
      Offices offices,
      Classifications classifications,
      TransactionOperations transaction) {
    this.library = library;
    this.selections = selections;
    this.moderation = moderation;
    this.offices = offices;
    this.classifications = classifications;
    this.transaction = transaction;
  }

  @GetMapping(Practice.HOME)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView list(@RequestParam MultiValueMap<String, String> fields) {
    return Page.of(
        "practices/list", Objects.requireNonNull(transaction.execute(status -> page(fields))));
  }

  private LibraryPage page(MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    Role role = Acting.current().role();
    boolean writes = role == Role.OFFICER || role == Role.HEAD;
    boolean reviews = moderation.moderates();
    LibraryTab asked = LibraryTab.of(form.value("tab"));
    boolean open =
        switch (asked) {
          case ALL -> true;
          case OURS -> writes;
          case REVIEW -> reviews;
        };
    LibraryTab tab = open ? asked : LibraryTab.ALL;
    LibraryQuery query =
        new LibraryQuery(
            Objects.requireNonNullElse(form.text("q"), ""),
            form.oneOf("kelompok", TargetGroup.class),
            form.oneOf("asal", PracticeKind.class),
            province(form),
            form.oneOf("biaya", LibraryQuery.Cost.class),
            form.oneOf("hasil", LibraryQuery.Change.class),
            form.oneOf("dicoba", LibraryQuery.Repeated.class));
    Integer sent = form.whole("mulai", 0, LAST);
    int skip = sent == null ? 0 : sent;
    List<LibraryRow> found =
        switch (tab) {
          case ALL -> library.find(query, skip, PAGE + 1);
          case OURS -> library.ofOurs(skip, PAGE + 1);
          case REVIEW -> library.toReview(skip, PAGE + 1);
        };
    List<LibraryRow> rows = found.stream().limit(PAGE).toList();
    List<Selection> chosen =
        tab == LibraryTab.ALL && skip == 0 ? selections.ofThisMonth() : List.of();
    Map<UUID, String> names =
        offices.names(
            Stream.concat(
                rows.stream().map(LibraryRow::officeId), chosen.stream().map(Selection::officeId)));
    return new LibraryPage(
        form,
        tab,
        writes,
        reviews,
        rows,
        names,
        rows.stream()
            .filter(row -> row.region() != null)
            .map(LibraryRow::region)
            .distinct()
            .collect(Collectors.toMap(code -> code, classifications::regionName)),
        classifications.provinces(),
        chosen,
        skip == 0 ? null : address(form, 0),
        found.size() > PAGE ? address(form, skip + PAGE) : null);
  }

  private @Nullable String province(Form form) {
    return form.oneOf(
        "provinsi", classifications.provinces().stream().map(one -> one.code()).toList());
  }

  private static String address(Form form, int skip) {
    return Stream.concat(
            FILTERS.stream()
                .filter(name -> !form.value(name).isEmpty())
                .map(name -> name + "=" + encoded(form.value(name))),
            skip == 0 ? Stream.of() : Stream.of("mulai=" + skip))
        .collect(Collectors.joining("&", Practice.HOME + "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
