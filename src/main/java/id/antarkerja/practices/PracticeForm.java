package id.antarkerja.practices;

import id.antarkerja.access.Acting;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.kernel.Days;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Option;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a draft. */
@Component
class PracticeForm {
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final int FIRST_YEAR = 1950;
  private static final int LONGEST_COUNTRY = 80;
  private static final int LONGEST_URL = 500;

  private final Classifications classifications;
  private final Offices offices;
  private final Days days;

  PracticeForm(Classifications classifications, Offices offices, Days days) {
    this.classifications = classifications;
    this.offices = offices;
    this.days = days;
  }

  /** Null when something is wrong, which the form then says. */
  @Nullable PracticeText read(Form form, PracticeKind kind) {
    String title = form.required("title", PracticeText.LONGEST_TITLE);
    String problem = form.requiredLines("problem", PracticeText.LONGEST_PROBLEM);
    List<TargetGroup> groups = groups(form);
    List<String> steps = steps(form);
    Origin origin = kind == PracticeKind.OWN ? here(form) : abroad(form);
    Integer hours = form.whole("hours", 0, PracticeText.MOST_HOURS);
    Long cost = form.rupiah("cost", 0, PracticeText.MOST_COST);
    if (kind == PracticeKind.OWN) {
      Stream.of("hours", "cost")
          .filter(name -> form.value(name).isEmpty())
          .forEach(name -> form.reject(name, "error.required"));
    }
    String tools = form.text("tools", PracticeText.LONGEST_TOOLS);
    String story = form.lines("story", PracticeText.LONGEST_STORY);
    NoNik.check(form, "title", "problem", "steps", "tools", "story", "by");
    return form.hasErrors()
        ? null
        : new PracticeText(
            Objects.requireNonNull(title),
            Objects.requireNonNull(problem),
            groups,
            steps,
            Objects.requireNonNull(origin),
            hours,
            cost,
            tools,
            story,
            form.checked("noPersonalData"));
  }

  private static List<TargetGroup> groups(Form form) {
    List<String> sent = form.values("groups").stream().distinct().toList();
    List<TargetGroup> chosen =
        Stream.of(TargetGroup.values()).filter(one -> sent.contains(one.name())).toList();
    if (chosen.size() < sent.size()) {
      form.reject("groups", "error.choice");
    } else if (chosen.isEmpty()) {
      form.reject("groups", "error.choose");
    }
    return chosen;
  }

  /** A line is a step; the number that people write before it is ours to give. */
  private static List<String> steps(Form form) {
    String text = form.requiredLines("steps", PracticeText.MOST_STEPS * PracticeText.LONGEST_STEP);
    if (text == null) {
      return List.of();
    }
    List<String> steps =
        text.lines()
            .map(line -> line.strip().replaceFirst("^(\\d{1,2}[.)]|[-*•])\\s+", ""))
            .filter(line -> !line.isEmpty())
            .toList();
    if (steps.isEmpty()) {
      form.reject("steps", "error.required");
    } else if (steps.size() > PracticeText.MOST_STEPS) {
      form.reject("steps", "practices.error.steps", PracticeText.MOST_STEPS);
    } else if (steps.stream().anyMatch(step -> step.length() > PracticeText.LONGEST_STEP)) {
      form.reject("steps", "practices.error.step", PracticeText.LONGEST_STEP);
    }
    return steps;
  }

  private @Nullable Origin here(Form form) {
    Office own = offices.one(Acting.current().requireOffice());
    String region = region(form, own);
    LocalDate from = form.requiredDate("from");
    LocalDate to = form.requiredDate("to");
    if (from != null && from.isBefore(FIRST_DAY)) {
      form.reject("from", "practices.error.tooEarly");
    }
    if (to != null && to.isAfter(days.today(own.region()))) {
      form.reject("to", "practices.error.future");
    }
    if (from != null && to != null && to.isBefore(from)) {
      form.reject("to", "practices.error.order");
    }
    return region == null || from == null || to == null
        ? null
        : new Origin.Here(region, office(own, region), from, to);
  }

  /** Nothing typed is the place of the office; abroad it has none. */
  private @Nullable String region(Form form, Office own) {
    String code = form.code("place");
    String typed = form.typed("place");
    if (code == null && typed.isEmpty() && !own.region().isEmpty()) {
      return own.region();
    }
    Region found =
        classifications
            .place(code, typed)
            .filter(region -> region.code().length() <= 4)
            .orElse(null);
    if (found == null) {
      form.reject("place", "practices.error.place");
      return null;
    }
    return found.code();
  }

  /** The office of that place where it lies in the actor's territory, else their own. */
  private UUID office(Office own, String region) {
    return Acting.current().scope().contains(region)
        ? offices.byTerritory(region).orElse(own).id().value()
        : own.id().value();
  }

  private @Nullable Origin abroad(Form form) {
    String country = form.required("country", LONGEST_COUNTRY);
    String by = form.required("by");
    String url = form.required("url", LONGEST_URL);
    Integer year = form.requiredWhole("year", FIRST_YEAR, days.today().getYear());
    if (url != null && !isAddress(url)) {
      form.reject("url", "practices.error.url");
      return null;
    }
    return country == null || by == null || url == null || year == null
        ? null
        : new Origin.Abroad(country, by, url, year);
  }

  private static boolean isAddress(String url) {
    try {
      URI uri = new URI(url);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException no) {
      return false;
    }
  }

  Form filled(PracticeText text) {
    Form form =
        Form.empty()
            .put("title", text.title())
            .put("problem", text.problem())
            .putAll("groups", text.groups())
            .put("steps", String.join("\n", text.steps()))
            .put("hours", text.staffHours())
            .put("cost", text.cost())
            .put("tools", text.tools())
            .put("story", text.story())
            .put("noPersonalData", text.noPersonalData() ? "on" : null);
    return switch (text.origin()) {
      case Origin.Here here ->
          form.choose("place", new Option(here.region(), classifications.placeName(here.region())))
              .put("from", here.from())
              .put("to", here.to());
      case Origin.Abroad source ->
          form.put("country", source.country())
              .put("by", source.by())
              .put("url", source.url())
              .put("year", source.year());
    };
  }

  /** Where it was done, in words; "" for what comes from abroad. */
  String place(Origin origin) {
    return origin instanceof Origin.Here here ? classifications.placeName(here.region()) : "";
  }
}
