package id.antarkerja.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What stands around every page: who is signed in, the menu, the language, the address.
 *
 * @param home where the signed-in one's own pages begin; "" for nobody
 * @param waiting by the key of an item of the menu, how much waits there; see {@link NavCount}
 */
public record Shell(
    String userName,
    String officeName,
    String initials,
    boolean signedIn,
    List<NavGroup> groups,
    String locale,
    String path,
    String home,
    Map<String, Long> waiting) {

  /** Behaviour of htmx: nothing is evaluated, and refusals (409, 412, 422) are shown. */
  public static final String HTMX =
      """
      {"allowEval":false,"includeIndicatorStyles":false,"selfRequestsOnly":true,\
      "historyCacheSize":0,"allowScriptTags":false,"responseHandling":[\
      {"code":"204","swap":false},{"code":"[23]..","swap":true},\
      {"code":"409|412|422","swap":true},{"code":"[45]..","swap":false,"error":true}]}""";

  /** Of the request that is being answered; nobody's outside of one. */
  public static Shell current() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    Object shell =
        request == null
            ? null
            : request.getAttribute(Shell.class.getName(), RequestAttributes.SCOPE_REQUEST);
    return shell instanceof Shell known ? known : nobody("/");
  }

  static Shell nobody(String path) {
    return new Shell("", "", "", false, List.of(), T.locale().getLanguage(), path, "", Map.of());
  }

  Shell counted(Map<String, Long> counts) {
    return new Shell(userName, officeName, initials, signedIn, groups, locale, path, home, counts);
  }

  public long waiting(NavItem item) {
    return waiting.getOrDefault(item.key(), 0L);
  }

  /** The items of the bar at the bottom of a phone. */
  public List<NavItem> onPhone() {
    return groups.stream().flatMap(g -> g.items().stream()).filter(NavItem::onPhone).toList();
  }

  public String otherLocale() {
    return locale.equals("en") ? "id" : "en";
  }

  /** Switches the language and comes back to this page, by its address with its query. */
  public String otherLanguageHref() {
    return "/bahasa/"
        + otherLocale()
        + "?kembali="
        + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
