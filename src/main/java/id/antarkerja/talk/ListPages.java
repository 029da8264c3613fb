package id.antarkerja.talk;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.directory.Directory;
import id.antarkerja.web.Form;
import id.antarkerja.web.Mentions;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's conversations, what they say, and how one hears of what is unread. */
@Controller
class ListPages {
  private static final String SETTINGS = Conversation.HOME + "/pengaturan";
  private static final int PAGE = 30;
  private static final Instant LATEST = Instant.parse("2199-12-31T00:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);

  private final Conversations conversations;
  private final Messages messages;
  private final Directory directory;
  private final Mentions mentions;
  private final Writes writes;
  private final TransactionOperations transaction;

  ListPages(
      Conversations conversations,
      Messages messages,
      Directory directory,
      Mentions mentions,
      Writes writes,
      TransactionOperations transaction) {
    this.conversations = conversations;
    this.messages = messages;
    this.directory = directory;
    this.mentions = mentions;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(Conversation.HOME)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView list(@RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    String words = form.text("q");
    return words == null
        ? Page.of("talk/list", Objects.requireNonNull(transaction.execute(s -> listed(form))))
        : Page.of("talk/found", found(form, words));
  }

  private ListPage listed(Form form) {
    boolean archived = form.value("tab").equals("arsip");
    Place place = Place.of(form);
    List<ConversationRow> found =
        conversations.list(archived, place.before(), place.id(), PAGE + 1);
    List<ConversationRow> rows = found.stream().limit(PAGE).toList();
    Faces faces =
        Faces.of(directory, rows.stream().flatMap(row -> Stream.of(row.other(), row.author())));
    String home = Conversation.HOME + (archived ? "?tab=arsip" : "");
    return new ListPage(
        form,
        archived,
        rows,
        faces,
        conversations.waiting(),
        zone(),
        place.isFirst() ? null : home,
        found.size() > PAGE
            ? new Place(rows.getLast().lastAt(), rows.getLast().id()).after(home)
            : null);
  }

  private FoundPage found(Form form, String words) {
    Place place = Place.of(form);
    FoundPage page =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  List<Message> found = messages.find(words, place.before(), place.id(), PAGE + 1);
                  List<Message> hits = found.stream().limit(PAGE).toList();
                  String home =
                      Conversation.HOME + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
                  return new FoundPage(
                      form,
                      hits,
                      Faces.of(directory, hits.stream().map(Message::author)),
                      Mentions.NONE,
                      zone(),
                      place.isFirst() ? null : home,
                      found.size() > PAGE
                          ? new Place(hits.getLast().at(), hits.getLast().id()).after(home)
                          : null);
                }));
    return page.with(mentions.of(page.hits().stream().map(Message::body).toList()));
  }

  static OfficeZone zone() {
    return OfficeZone.ofRegion(Acting.current().territory());
  }

  @GetMapping(SETTINGS)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView settings() {
    return Page.of("talk/settings", Form.empty().put("mail", conversations.mailWish()));
  }

  @PostMapping(SETTINGS)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView settings(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    MailWish wish = form.requiredOneOf("mail", MailWish.class);
    if (wish == null) {
      return Page.unprocessable("talk/settings", form);
    }
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              conversations.mailWish(wish);
              return Conversation.HOME;
            }));
  }

  /**
   * Where in an order by time a page begins.
   *
   * @param before of the last one that was shown, with its id
   */
  private record Place(Instant before, UUID id) {
    static Place of(Form form) {
      UUID id = form.uuid("setelah");
      Instant at = instant(form.value("pada"));
      return id == null || at == null ? new Place(LATEST, LAST) : new Place(at, id);
    }

    private static @Nullable Instant instant(String text) {
      try {
        return text.isEmpty() || text.length() > 40 ? null : Instant.parse(text);
      } catch (DateTimeException none) {
        return null;
      }
    }

    boolean isFirst() {
      return before.equals(LATEST);
    }

    String after(String home) {
      return home + (home.contains("?") ? "&" : "?") + "pada=" + before + "&setelah=" + id;
    }
  }

  /**
   * @param next address of the page after this one; null when there is none
   */
  record ListPage(
      Form form,
      boolean archived,
      List<ConversationRow> rows,
      Faces faces,
      Conversations.Waiting waiting,
      OfficeZone zone,
      @Nullable String first,
      @Nullable String next) {}

  /** As {@link ListPage}, of messages. */
  record FoundPage(
      Form form,
      List<Message> hits,
      Faces faces,
      Mentions.Known mentions,
      OfficeZone zone,
      @Nullable String first,
      @Nullable String next) {
    FoundPage with(Mentions.Known known) {
      return new FoundPage(form, hits, faces, known, zone, first, next);
    }
  }
}
