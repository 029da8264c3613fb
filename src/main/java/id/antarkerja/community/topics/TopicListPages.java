package id.antarkerja.community.topics;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.community.moderation.After;
import id.antarkerja.community.moderation.Moderation;
import id.antarkerja.community.moderation.Names;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.directory.Card;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The community's front page: topics by area, tag and words, the unanswered, the followed. */
@Controller
class TopicListPages {
  private static final int PAGE = 20;
  private static final Pattern TAG = Pattern.compile("[a-z0-9-]{2,30}");
  private static final String AREA = Topic.HOME + "/bidang/{area}";

  private final TopicLists lists;
  private final Follows follows;
  private final Moderation moderation;
  private final Names names;
  private final Writes writes;
  private final TransactionOperations transaction;
  private final Days days;

  TopicListPages(
      TopicLists lists,
      Follows follows,
      Moderation moderation,
      Names names,
      Writes writes,
      TransactionOperations transaction,
      Days days) {
    this.lists = lists;
    this.follows = follows;
    this.moderation = moderation;
    this.names = names;
    this.writes = writes;
    this.transaction = transaction;
    this.days = days;
  }

  @GetMapping(Topic.HOME)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView list(@RequestParam MultiValueMap<String, String> fields) {
    Form form = Form.of(fields);
    return Page.of(
        "community/topics/list", Objects.requireNonNull(transaction.execute(status -> page(form))));
  }

  @PostMapping(AREA + "/ikuti")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView follow(@PathVariable String area, Submission submission) {
    Area chosen = area(area);
    return done(chosen, submission, () -> follows.area(chosen, days.clock().instant()));
  }

  @PostMapping(AREA + "/lepas")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView leave(@PathVariable String area, Submission submission) {
    Area chosen = area(area);
    return done(chosen, submission, () -> follows.leaveArea(chosen));
  }

  private static Area area(String code) {
    Area area = Area.of(code);
    if (area == null) {
      throw new NotThere();
    }
    return area;
  }

  private ModelAndView done(Area area, Submission submission, Runnable effect) {
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              effect.run();
              return Topic.HOME + "?bidang=" + area;
            }));
  }

  private ListPage page(Form form) {
    Area area = Area.of(form.value("bidang"));
    String words = Objects.requireNonNullElse(form.text("q"), "");
    ListPage.Tab asked = ListPage.Tab.of(form.value("tab"));
    boolean search = !words.isBlank();
    // Words are looked for in all topics or in the unanswered ones, and the page says which.
    ListPage.Tab tab = search && asked == ListPage.Tab.FOLLOWED ? ListPage.Tab.LATEST : asked;
    boolean tagged = !search && TAG.matcher(form.value("tag")).matches();
    String tag = tagged ? form.value("tag") : null;
    After after = After.parse(form.value("setelah"));
    List<TopicRow> found =
        search
            ? lists.found(words, area, tab == ListPage.Tab.UNANSWERED)
            : tab == ListPage.Tab.FOLLOWED
                ? lists.followed(area, tag, after, PAGE + 1)
                : lists.latest(area, tag, tab == ListPage.Tab.UNANSWERED, after, PAGE + 1);
    boolean more = !search && found.size() > PAGE;
    List<TopicRow> rows = more ? found.subList(0, PAGE) : found;
    if (tab == ListPage.Tab.FOLLOWED && after.at() == null) {
      follows.areasRead(days.clock().instant());
    }
    return new ListPage(
        form,
        tab,
        area,
        tag,
        rows,
        names.of(rows.stream().map(TopicRow::author).toList()),
        follows.areas(),
        moderation.moderates(),
        after.at() == null ? null : address(form, null),
        more ? address(form, After.address(rows.getLast().lastAt(), rows.getLast().id())) : null);
  }

  private static String address(Form form, @Nullable String after) {
    return Stream.concat(
            Stream.of("tab", "bidang", "tag")
                .filter(name -> !form.value(name).isEmpty())
                .map(name -> name + "=" + encoded(form.value(name))),
            after == null ? Stream.of() : Stream.of("setelah=" + after))
        .collect(Collectors.joining("&", Topic.HOME + "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Topics found. */
  record ListPage(
      Form form,
      Tab tab,
      @Nullable Area area,
      @Nullable String tag,
      List<TopicRow> rows,
      Map<UUID, Card> cards,
      List<Area> followed,
      boolean moderates,
      @Nullable String first,
      @Nullable String next) {

    /** Which topics: all, those without an answer, those that the reader follows. */
    enum Tab {
      LATEST(""),
      UNANSWERED("belum-terjawab"),
      FOLLOWED("diikuti");

      private final String code;

      Tab(String code) {
        this.code = code;
      }

      static Tab of(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst().orElse(LATEST);
      }

      String code() {
        return code;
      }

      String path() {
        return Topic.HOME + (code.isEmpty() ? "" : "?tab=" + code);
      }

      String textKey() {
        return "topics.tab." + name();
      }
    }

    List<Tab> tabs() {
      return List.of(Tab.values());
    }

    List<Option> areas() {
      return TopicForm.areas();
    }

    boolean follows(Area one) {
      return followed.contains(one);
    }

    boolean isSearch() {
      return Stream.of("q", "bidang", "tag").anyMatch(name -> !form.value(name).isEmpty());
    }

    String name(TopicRow row) {
      return Names.name(cards, row.author());
    }

    String office(TopicRow row) {
      Card card = cards.get(row.author());
      return card == null ? "" : card.officeName();
    }

    String moment(TopicRow row) {
      return T.moment(row.lastAt(), OfficeZone.ofRegion(Acting.current().territory()));
    }
  }
}
