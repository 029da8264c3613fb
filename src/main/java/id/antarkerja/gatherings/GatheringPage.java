package id.antarkerja.gatherings;

import static id.antarkerja.web.T.t;

import gg.jte.Content;
import id.antarkerja.circulars.Audience;
import id.antarkerja.documents.Qr;
import id.antarkerja.files.AttachmentKind;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One gathering.
 *
 * @param region name of the part of the country that it is for; "" for everywhere
 * @param own null for who never registered
 * @param clashes what of the reader's own lies at the same time
 * @param cardAddress what the organiser's phone opens when it scans the reader's card
 * @param certificate the reader's own; null for who has none
 * @param head what a head sees of their officers; null for others
 * @param said null for who did not organise it
 * @param fresh whether a proof of who it is would not be asked for
 */
record GatheringPage(
    Gathering gathering,
    Instant now,
    String office,
    String region,
    List<Material> materials,
    @Nullable Registration own,
    boolean invited,
    List<Registrations.Clash> clashes,
    String cardAddress,
    @Nullable Certificate certificate,
    @Nullable Head head,
    boolean organises,
    boolean mayDecide,
    Ratings.@Nullable Said said,
    boolean fresh,
    Form form) {

  /** Officers of the reader's office: who has registered, and who could. */
  record Head(List<Option> registered, List<Option> others) {}

  GatheringText text() {
    return gathering.text();
  }

  /** "Senin, 23 November 2026, 09.00–15.00 WIB"; over several days both moments. */
  String when() {
    return spoken(gathering);
  }

  static String spoken(Gathering gathering) {
    GatheringText text = gathering.text();
    var starts = text.startsAt().atZone(gathering.zone().zone());
    var ends = text.endsAt().atZone(gathering.zone().zone());
    if (gathering.startsOn().equals(gathering.endsOn())) {
      return T.fmtDate(gathering.startsOn())
          + ", "
          + T.time(starts.toLocalTime())
          + "–"
          + T.time(ends.toLocalTime())
          + " "
          + gathering.zone();
    }
    return T.moment(text.startsAt(), gathering.zone())
        + " – "
        + T.moment(text.endsAt(), gathering.zone());
  }

  String moment(Instant at) {
    return T.moment(at, gathering.zone());
  }

  /** "Pengantar kerja · Ahli Muda · Jawa Barat". */
  String audience() {
    Audience to = text().audience();
    String kind =
        t(to.kind() == null ? "gatherings.everybody" : "officers.kind." + to.kind().name());
    String levels = to.levels().stream().map(o -> t(o.textKey())).collect(Collectors.joining(", "));
    String specialisms =
        to.specialisms().stream().map(o -> t(o.textKey())).collect(Collectors.joining(", "));
    return Stream.of(kind, levels, specialisms, region.isEmpty() ? t("gatherings.all") : region)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  List<String> speakers() {
    return text().speakers() == null ? List.of() : text().speakers().lines().toList();
  }

  /** Whether it is the time to register. */
  boolean registers() {
    return gathering.registersAt(now);
  }

  boolean mayRegister() {
    return registers() && invited && (own == null || !own.counts());
  }

  boolean mayGiveBack() {
    return own != null
        && own.counts()
        && own.attendedAt() == null
        && gathering.state().isRunning()
        && !gathering.hasBegun(now);
  }

  /** Why there is no button, or null. */
  @Nullable String whyNot() {
    if (gathering.isDraft()
        || !gathering.state().isRunning()
        || own != null && own.counts()
        || mayRegister()) {
      return null;
    }
    if (gathering.hasBegun(now) || !now.isBefore(text().registersUntil())) {
      return t("gatherings.why.past");
    }
    if (gathering.state() == GatheringState.CLOSED) {
      return t("gatherings.why.closed");
    }
    Instant from = text().registersFrom();
    return from != null && now.isBefore(from)
        ? t("gatherings.why.soon", moment(from))
        : t("gatherings.why.notInvited");
  }

  /** "Sisa 3 dari 40 tempat". */
  String places() {
    Integer free = gathering.free();
    if (free == null) {
      return t("gatherings.places.open", gathering.registered());
    }
    return free > 0
        ? t("gatherings.places.free", free, text().capacity())
        : t("gatherings.places.full", text().capacity(), gathering.waiting());
  }

  boolean rates() {
    return own != null
        && own.attendedAt() != null
        && !own.rated()
        && gathering.state() != GatheringState.CANCELLED
        && gathering.isOver(now);
  }

  List<Option> ratings() {
    return IntStream.rangeClosed(1, Ratings.TOGETHER)
        .mapToObj(n -> new Option(String.valueOf(n), t("gatherings.rating." + n)))
        .toList();
  }

  List<Option> parts() {
    return Stream.of(Material.Part.values())
        .map(part -> new Option(part.name(), t(part.textKey())))
        .toList();
  }

  Content cardQr() {
    return Qr.content(cardAddress);
  }

  String accepted() {
    return AttachmentKind.accepted();
  }

  boolean takesMaterials() {
    return organises && gathering.state() != GatheringState.CANCELLED;
  }

  String tone() {
    return gathering.state().tone();
  }

  boolean begun() {
    return gathering.hasBegun(now);
  }

  /** Whether whoever registers now waits. */
  boolean waits() {
    Integer free = gathering.free();
    return free != null && free == 0;
  }

  /** Whether who has no place can still say here that they are there. */
  boolean doorOpen() {
    return (own == null || !own.hasPlace()) && ScreenPages.shows(gathering, now);
  }

  List<Integer> saidRatings() {
    return said == null ? List.of() : said.ratings();
  }

  List<String> saidWords() {
    return said == null ? List.of() : said.words();
  }

  boolean mayHold() {
    return gathering.state().isRunning() && gathering.isOver(now);
  }
}
