package id.antarkerja.gatherings;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Days;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.T;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
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

/** What comes, what was, one's own, and what one's office plans. */
@Controller
class AgendaPages {
  private static final int PAGE = 20;
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final List<String> FILTERS = List.of("tab", "q", "jenis");

  private final Agenda agenda;
  private final Offices offices;
  private final TransactionOperations transaction;
  private final Days days;

  AgendaPages(Agenda agenda, Offices offices, TransactionOperations transaction, Days days) {
    this.agenda = agenda;
    this.offices = offices;
    this.transaction = transaction;
    this.days = days;
  }

  @GetMapping(Gathering.HOME)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView list(@RequestParam MultiValueMap<String, String> fields) {
    return Page.of(
        "gatherings/list", Objects.requireNonNull(transaction.execute(status -> page(fields))));
  }

  private AgendaPage page(MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    boolean plans = Gatherings.plans();
    AgendaQuery.Tab wanted = AgendaQuery.Tab.of(form.value("tab"));
    AgendaQuery.Tab tab =
        wanted == AgendaQuery.Tab.OFFICE && !plans ? AgendaQuery.Tab.COMING : wanted;
    AgendaQuery.Place after = place(form.value("sesudah"));
    AgendaQuery query =
        new AgendaQuery(
            tab,
            Objects.requireNonNullElse(form.text("q"), ""),
            form.oneOf("jenis", GatheringKind.class),
            after);
    List<AgendaRow> found = agenda.list(query, PAGE + 1);
    List<AgendaRow> rows = found.stream().limit(PAGE).toList();
    Map<UUID, String> names = new HashMap<>();
    rows.forEach(row -> names.computeIfAbsent(row.officeId(), id -> offices.one(id).name()));
    return new AgendaPage(
        form,
        tab,
        plans,
        days.clock().instant(),
        rows,
        names,
        after == null ? null : address(form, null),
        found.size() > PAGE ? address(form, rows.getLast()) : null);
  }

  /** Where the page before ended; what can't be read is the beginning. */
  private static AgendaQuery.@Nullable Place place(String sent) {
    String[] parts = sent.split("_", -1);
    if (parts.length != 2) {
      return null;
    }
    try {
      Instant at = Instant.parse(parts[0]);
      boolean sane = !at.isBefore(Instant.EPOCH) && at.isBefore(LATEST);
      return sane ? new AgendaQuery.Place(at, UUID.fromString(parts[1])) : null;
    } catch (DateTimeParseException | IllegalArgumentException notOurs) {
      return null;
    }
  }

  private static String address(Form form, @Nullable AgendaRow last) {
    return Stream.concat(
            FILTERS.stream()
                .filter(name -> !form.value(name).isEmpty())
                .map(name -> name + "=" + encoded(form.value(name))),
            last == null
                ? Stream.of()
                : Stream.of("sesudah=" + encoded(last.startsAt() + "_" + last.id())))
        .collect(Collectors.joining("&", Gathering.HOME + "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * Gatherings found.
   *
   * @param plans whether the reader may plan one
   * @param names of the offices, by id
   */
  record AgendaPage(
      Form form,
      AgendaQuery.Tab tab,
      boolean plans,
      Instant now,
      List<AgendaRow> rows,
      Map<UUID, String> names,
      @Nullable String first,
      @Nullable String next) {

    List<AgendaQuery.Tab> tabs() {
      return Stream.of(AgendaQuery.Tab.values())
          .filter(one -> plans || one != AgendaQuery.Tab.OFFICE)
          .toList();
    }

    String office(AgendaRow row) {
      return Objects.requireNonNull(names.get(row.officeId()));
    }

    List<Option> kinds() {
      return Stream.of(GatheringKind.values())
          .map(kind -> new Option(kind.name(), T.t(kind.textKey())))
          .toList();
    }

    boolean isSearch() {
      return Stream.of("q", "jenis").anyMatch(name -> !form.value(name).isEmpty());
    }

    boolean comes(AgendaRow row) {
      return row.endsAt().isAfter(now);
    }

    String when(AgendaRow row) {
      return T.moment(row.startsAt(), row.zone());
    }
  }
}
