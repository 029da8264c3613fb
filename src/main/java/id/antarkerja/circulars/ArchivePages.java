package id.antarkerja.circulars;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Days;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All circulars that came to one, those of one's own office, and those of offices below. */
@Controller
class ArchivePages {
  private static final int PAGE = 20;
  private static final int LAST = 100_000;
  private static final int FIRST_YEAR = 2018;
  private static final List<String> FILTERS = List.of("tab", "q", "tahun", "pengirim", "saya");

  private final Archive archive;
  private final Circulars circulars;
  private final Offices offices;
  private final TransactionOperations transaction;
  private final Days days;

  ArchivePages(
      Archive archive,
      Circulars circulars,
      Offices offices,
      TransactionOperations transaction,
      Days days) {
    this.archive = archive;
    this.circulars = circulars;
    this.offices = offices;
    this.transaction = transaction;
    this.days = days;
  }

  @GetMapping(Circular.HOME)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR})
  ModelAndView list(@RequestParam MultiValueMap<String, String> fields) {
    return Page.of(
        "circulars/list", Objects.requireNonNull(transaction.execute(status -> page(fields))));
  }

  private ArchivePage page(MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    Role role = Acting.current().role();
    boolean mayWrite = role == Role.OFFICER || role == Role.HEAD;
    ArchivePage.Tab tab = mayWrite ? ArchivePage.Tab.of(form.value("tab")) : ArchivePage.Tab.MINE;
    int thisYear = days.today().getYear();
    ArchiveQuery query =
        new ArchiveQuery(
            Objects.requireNonNullElse(form.text("q"), ""),
            form.whole("tahun", FIRST_YEAR, thisYear),
            tab == ArchivePage.Tab.OFFICE ? null : form.uuid("pengirim"),
            form.oneOf("saya", ArchiveQuery.Own.class));
    Integer sent = form.whole("mulai", 0, LAST);
    int skip = sent == null ? 0 : sent;
    List<ArchiveRow> found =
        switch (tab) {
          case MINE -> archive.received(query, skip, PAGE + 1);
          case OFFICE -> archive.written(query, skip, PAGE + 1);
          case BELOW -> archive.below(query, skip, PAGE + 1);
        };
    List<ArchiveRow> rows = found.stream().limit(PAGE).toList();
    Map<UUID, String> names = new HashMap<>();
    rows.forEach(row -> names.computeIfAbsent(row.officeId(), id -> offices.one(id).name()));
    return new ArchivePage(
        form,
        tab,
        mayWrite,
        rows,
        names,
        senders(tab),
        Stream.iterate(thisYear, year -> year >= FIRST_YEAR, year -> year - 1).toList(),
        circulars.unread(),
        skip == 0 ? null : address(form, 0),
        found.size() > PAGE ? address(form, skip + PAGE) : null);
  }

  private List<Option> senders(ArchivePage.Tab tab) {
    List<UUID> senders =
        switch (tab) {
          case MINE -> archive.senders();
          case OFFICE -> List.of();
          case BELOW -> archive.sendersBelow();
        };
    return senders.stream()
        .map(id -> new Option(id.toString(), offices.one(id).name()))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  private static String address(Form form, int skip) {
    return Stream.concat(
            FILTERS.stream()
                .filter(name -> !form.value(name).isEmpty())
                .map(name -> name + "=" + encoded(form.value(name))),
            skip == 0 ? Stream.of() : Stream.of("mulai=" + skip))
        .collect(Collectors.joining("&", Circular.HOME + "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
