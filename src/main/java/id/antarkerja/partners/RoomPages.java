package id.antarkerja.partners;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.SentFile;
import id.antarkerja.web.Submission;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One room: what is said there, and one's own seat. */
@Controller
class RoomPages {
  private static final String DESK = Side.OF_DESK + "/{id}";
  private static final String FIRM = Side.OF_FIRM + "/{id}";
  private static final String TEMPLATE = "partners/room";
  private static final int PAGE = 20;
  private static final int AGREEMENTS = 5;

  private final Rooms rooms;
  private final Seats seats;
  private final Posts posts;
  private final RoomFiles files;
  private final Agreements agreements;
  private final Ledger ledger;
  private final Offices offices;
  private final Doing doing;
  private final TransactionOperations transaction;

  RoomPages(
      Rooms rooms,
      Seats seats,
      Posts posts,
      RoomFiles files,
      Agreements agreements,
      Ledger ledger,
      Offices offices,
      Doing doing,
      TransactionOperations transaction) {
    this.rooms = rooms;
    this.seats = seats;
    this.posts = posts;
    this.files = files;
    this.agreements = agreements;
    this.ledger = ledger;
    this.offices = offices;
    this.doing = doing;
    this.transaction = transaction;
  }

  @GetMapping({DESK, FIRM})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView one(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    return Page.of(TEMPLATE, page(id, Form.of(fields)));
  }

  @PostMapping({DESK + "/terima", FIRM + "/terima"})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView accept(@PathVariable UUID id, Submission submission) {
    return seat(id, submission, seats::accept, "/" + id);
  }

  @PostMapping({DESK + "/tolak", FIRM + "/tolak"})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView decline(@PathVariable UUID id, Submission submission) {
    return seat(id, submission, seats::decline, "");
  }

  @PostMapping({DESK + "/keluar", FIRM + "/keluar"})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView leave(@PathVariable UUID id, Submission submission) {
    return seat(id, submission, seats::leave, "");
  }

  private ModelAndView seat(UUID id, Submission submission, Consumer<UUID> step, String then) {
    String location = Side.here().base() + then;
    Form form = Form.empty();
    return doing.once(
        submission,
        form,
        () -> {
          step.accept(id);
          return location;
        },
        () -> Page.unprocessable(TEMPLATE, page(id, form)));
  }

  @PostMapping({DESK + "/tulisan", FIRM + "/tulisan"})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ModelAndView write(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Submission submission) {
    Side side = Side.here();
    Form form = Form.of(fields);
    Seat seat = Objects.requireNonNull(transaction.execute(status -> rooms.demandSeat(id)));
    String body = Words.lines(form, "body", Posts.LONGEST_BODY);
    SentFile sent = sent(form, file);
    if (body == null || form.hasErrors()) {
      return Page.unprocessable(TEMPLATE, page(id, form));
    }
    String location = side.base() + "/" + id;
    if (sent == null) {
      return doing.once(
          submission,
          form,
          () -> {
            posts.write(id, body);
            return location;
          },
          () -> Page.unprocessable(TEMPLATE, page(id, form)));
    }
    return doing.onceAs(
        RoomFiles.onBehalf(),
        submission,
        form,
        () -> {
          files.toPost(seat, posts.write(seat, body), sent);
          return location;
        },
        () -> Page.unprocessable(TEMPLATE, page(id, form)));
  }

  private static @Nullable SentFile sent(Form form, @Nullable MultipartFile file) {
    try {
      return RoomFiles.sent(file);
    } catch (RefusedException refused) {
      refused.reasons().forEach(r -> form.reject("file", r.key(), r.parameters().toArray()));
      return null;
    }
  }

  /** Always to be saved, never shown by the browser as a page of ours. */
  @GetMapping({DESK + "/berkas/{file}", FIRM + "/berkas/{file}"})
  @Allowed({Role.OFFICER, Role.HEAD, Role.EMPLOYER})
  ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file) {
    Side.here();
    RoomFile found = files.one(id, file);
    byte[] bytes = Acting.get(RoomFiles.onBehalf(), () -> files.bytes(file));
    return SentFile.download(found.name(), found.contentType(), bytes);
  }

  private RoomPage page(UUID id, Form form) {
    Side side = Side.here();
    return Objects.requireNonNull(transaction.execute(status -> page(side, id, form)));
  }

  private RoomPage page(Side side, UUID id, Form form) {
    Room room = rooms.one(id);
    Seat me = rooms.mySeat(id).orElse(null);
    String words = Objects.requireNonNullElse(form.text("q"), "");
    UUID before = form.uuid("sebelum");
    List<PostRow> found = me == null ? List.of() : posts.page(id, words, before, PAGE + 1);
    List<PostRow> shown = found.stream().limit(PAGE).toList();
    Map<UUID, List<RoomFile>> attached =
        shown.isEmpty()
            ? Map.of()
            : files.ofPosts(shown.stream().map(PostRow::id).toList()).stream()
                .collect(Collectors.groupingBy(f -> Objects.requireNonNull(f.postId())));
    if (me != null && before == null && words.isEmpty() && unread(me, room)) {
      seats.read(me);
    }
    String again =
        side.base() + "/" + id + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    return new RoomPage(
        side,
        room,
        offices.one(room.officeId()),
        me,
        seats.offered(id),
        rooms.keeps(id),
        rooms.organisations(id),
        seats.of(id),
        shown,
        attached,
        agreements.of(id, null, AGREEMENTS),
        ledger.tally(RoomPage.ledger(id)),
        Acting.current().scope(),
        form,
        before == null ? null : again,
        found.size() > PAGE ? again + "&sebelum=" + shown.getLast().id() : null);
  }

  private static boolean unread(Seat me, Room room) {
    return room.lastPostAt() != null
        && (me.readAt() == null || me.readAt().isBefore(room.lastPostAt()));
  }
}
