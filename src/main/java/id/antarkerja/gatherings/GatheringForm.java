package id.antarkerja.gatherings;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.circulars.Audience;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.classifications.Resolved;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.Offices;
import id.antarkerja.officers.registry.Level;
import id.antarkerja.officers.registry.Specialism;
import id.antarkerja.web.Form;
import id.antarkerja.web.NoNik;
import id.antarkerja.web.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an office says of a gathering, as a form and back; its times are those of the office. */
@Component
class GatheringForm {
  private static final int YEARS_AHEAD = 3;
  private static final int LONGEST_DAYS = 60;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Classifications classifications;
  private final Offices offices;
  private final Days days;

  GatheringForm(Classifications classifications, Offices offices, Days days) {
    this.classifications = classifications;
    this.offices = offices;
    this.days = days;
  }

  /** Null when something is wrong, which the form then says. */
  @Nullable GatheringText read(Form form) {
    GatheringKind kind = form.requiredOneOf("kind", GatheringKind.class);
    String title = form.required("title", GatheringText.LONGEST_TITLE);
    String description = form.requiredLines("description", GatheringText.LONGEST_DESCRIPTION);
    String speakers = form.lines("speakers", GatheringText.LONGEST_SPEAKERS);
    Times times = times(form);
    String place = form.text("place", GatheringText.LONGEST_PLACE);
    String link = link(form);
    if (place == null && link == null && !form.hasErrors()) {
      form.reject("place", "gatherings.error.nowhere");
    }
    Integer capacity = form.whole("capacity", 1, GatheringText.MOST_PLACES);
    Integer hours = form.whole("hours", 1, GatheringText.MOST_HOURS);
    String contact = form.required("contact", GatheringText.LONGEST_PLACE);
    Audience audience = audience(form);
    NoNik.check(form, "title", "description", "speakers", "place", "contact");
    if (form.hasErrors() || times == null) {
      return null;
    }
    return new GatheringText(
        Objects.requireNonNull(kind),
        Objects.requireNonNull(title),
        Objects.requireNonNull(description),
        place,
        link,
        times.starts(),
        times.ends(),
        times.from(),
        times.until(),
        capacity,
        hours,
        speakers,
        Objects.requireNonNull(contact),
        audience);
  }

  /** When it is, and when one may register. */
  private record Times(Instant starts, Instant ends, @Nullable Instant from, Instant until) {}

  private @Nullable Times times(Form form) {
    LocalDate startsOn = form.requiredDate("startsOn");
    LocalTime startsTime = time(form, "startsTime");
    LocalDate endsOn = form.date("endsOn");
    LocalTime endsTime = time(form, "endsTime");
    LocalDate opensOn = form.date("opensOn");
    LocalDate closesOn = form.date("closesOn");
    if (startsOn == null || startsTime == null || endsTime == null || form.hasErrors()) {
      return null;
    }
    ZoneId zone = zone().zone();
    LocalDate today = LocalDate.ofInstant(days.clock().instant(), zone);
    if (startsOn.isAfter(today.plusYears(YEARS_AHEAD)) || startsOn.isBefore(today.minusYears(1))) {
      form.reject("startsOn", "gatherings.error.day");
      return null;
    }
    Instant starts = startsOn.atTime(startsTime).atZone(zone).toInstant();
    LocalDate lastDay = endsOn == null ? startsOn : endsOn;
    Instant ends = lastDay.atTime(endsTime).atZone(zone).toInstant();
    if (!ends.isAfter(starts)) {
      form.reject(endsOn == null ? "endsTime" : "endsOn", "gatherings.error.ends");
    } else if (lastDay.isAfter(startsOn.plusDays(LONGEST_DAYS - 1))) {
      form.reject("endsOn", "gatherings.error.long", LONGEST_DAYS);
    }
    Instant from = opensOn == null ? null : opensOn.atStartOfDay(zone).toInstant();
    if (from != null && !from.isBefore(starts)) {
      form.reject("opensOn", "gatherings.error.opens");
      return null;
    }
    Instant until = starts;
    if (closesOn != null && closesOn.isBefore(startsOn)) {
      until = closesOn.plusDays(1).atStartOfDay(zone).toInstant();
      if (from != null && !until.isAfter(from)) {
        form.reject("closesOn", "gatherings.error.closes");
      }
    } else if (closesOn != null && closesOn.isAfter(startsOn)) {
      form.reject("closesOn", "gatherings.error.closesLate");
    }
    return new Times(starts, ends, from, until);
  }

  private static @Nullable LocalTime time(Form form, String name) {
    String text = form.required(name, 8);
    if (text == null) {
      return null;
    }
    try {
      String colon = text.replace('.', ':');
      return LocalTime.parse(colon.length() == 4 ? "0" + colon : colon).withSecond(0).withNano(0);
    } catch (DateTimeParseException notATime) {
      form.reject(name, "gatherings.error.time");
      return null;
    }
  }

  private static @Nullable String link(Form form) {
    String link = form.text("link", GatheringText.LONGEST_LINK);
    if (link != null && !link.matches("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[!-~]*)?")) {
      form.reject("link", "gatherings.error.link");
      return null;
    }
    return link;
  }

  private Audience audience(Form form) {
    OfficerKind kind = form.oneOf("toKind", OfficerKind.class);
    List<Level> levels = all(form, "levels", Level.values());
    List<Specialism> specialisms = all(form, "specialisms", Specialism.values());
    if (kind == OfficerKind.APPOINTED && !levels.isEmpty()) {
      form.reject("levels", "gatherings.error.levels");
    }
    return new Audience(territory(form), kind, levels, specialisms);
  }

  private static <E extends Enum<E>> List<E> all(Form form, String name, E[] known) {
    List<String> sent = form.values(name).stream().distinct().toList();
    List<E> chosen = Stream.of(known).filter(one -> sent.contains(one.name())).toList();
    if (chosen.size() < sent.size()) {
      form.reject(name, "error.choice");
    }
    return chosen;
  }

  /** Nothing typed is everywhere: colleagues anywhere may learn from each other. */
  private String territory(Form form) {
    String code = form.code("region");
    if (code == null && form.typed("region").isEmpty()) {
      return Scope.EVERYWHERE;
    }
    if (code == null
        && classifications.resolveRegion(form.typed("region"))
            instanceof Resolved.Found<Region>(Region found)) {
      code = found.code();
    }
    if (code == null
        || code.length() != 2 && code.length() != 4
        || classifications.region(code).isEmpty()) {
      form.reject("region", "gatherings.error.region");
      return Scope.EVERYWHERE;
    }
    return code;
  }

  Form filled(Gathering gathering) {
    GatheringText text = gathering.text();
    Audience audience = text.audience();
    ZoneId zone = gathering.zone().zone();
    LocalDate startsOn = gathering.startsOn();
    boolean untilItBegins = text.registersUntil().equals(text.startsAt());
    Instant from = text.registersFrom();
    Form form =
        Form.empty()
            .put("kind", text.kind())
            .put("title", text.title())
            .put("description", text.description())
            .put("speakers", text.speakers())
            .put("startsOn", startsOn)
            .put("startsTime", TIME.format(text.startsAt().atZone(zone)))
            .put("endsOn", gathering.endsOn().equals(startsOn) ? null : gathering.endsOn())
            .put("endsTime", TIME.format(text.endsAt().atZone(zone)))
            .put("opensOn", from == null ? null : LocalDate.ofInstant(from, zone))
            .put(
                "closesOn",
                untilItBegins
                    ? null
                    : LocalDate.ofInstant(text.registersUntil(), zone).minusDays(1))
            .put("place", text.place())
            .put("link", text.link())
            .put("capacity", text.capacity())
            .put("hours", text.hours())
            .put("contact", text.contact())
            .put("toKind", audience.kind())
            .putAll("levels", audience.levels())
            .putAll("specialisms", audience.specialisms());
    String territory = audience.territory();
    return territory.equals(Scope.EVERYWHERE)
        ? form
        : form.choose("region", new Option(territory, classifications.placeName(territory)));
  }

  OfficeZone zone() {
    return offices.one(Acting.current().requireOffice()).zone();
  }

  /** A territory in words: "Jawa Barat"; "" for everywhere. */
  String place(String territory) {
    return classifications.region(territory).map(Region::name).orElse("");
  }
}
