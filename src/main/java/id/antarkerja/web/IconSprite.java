package id.antarkerja.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few icons that pages use, read from Tabler Icons' own package into one SVG. */
final class IconSprite {
  /** Every icon that a page may name. */
  static final List<String> NAMES =
      List.of(
          "adjustments-horizontal",
          "alert-circle",
          "alert-triangle",
          "arrow-back-up",
          "arrow-down",
          "arrow-left",
          "arrow-right",
          "arrow-up",
          "arrows-join",
          "ban",
          "briefcase",
          "building-community",
          "building-factory-2",
          "bulb",
          "calendar",
          "calendar-event",
          "cash",
          "certificate",
          "check",
          "chevron-right",
          "chevrons-left",
          "circle-check",
          "circle-dashed",
          "circle-x",
          "clipboard-list",
          "clock",
          "copy",
          "device-floppy",
          "dots-vertical",
          "download",
          "edit",
          "equal",
          "equal-not",
          "external-link",
          "eye",
          "file-certificate",
          "file-check",
          "file-spreadsheet",
          "file-text",
          "file-type-pdf",
          "files",
          "filter",
          "flag",
          "gavel",
          "heart-handshake",
          "help-circle",
          "history",
          "home",
          "id-badge-2",
          "inbox",
          "info-circle",
          "language",
          "link",
          "lock",
          "logout",
          "mail",
          "map-pin",
          "menu-2",
          "message-circle",
          "messages",
          "minus",
          "notes",
          "pencil",
          "phone",
          "plus",
          "printer",
          "qrcode",
          "refresh",
          "repeat",
          "report-analytics",
          "rss",
          "scan",
          "school",
          "search",
          "send",
          "settings",
          "share",
          "shield-check",
          "shield-exclamation",
          "shield-x",
          "sparkles",
          "star",
          "table-import",
          "trash",
          "upload",
          "user",
          "user-check",
          "user-plus",
          "users",
          "users-group",
          "x");

  private static final Pattern DRAWN =
      Pattern.compile("<(path|circle|rect|line|polyline|ellipse)\\b[^>]*>");
  private static final String BRAND =
      """
      <symbol id="brand" viewBox="0 0 32 32">%s</symbol>"""
          .formatted(BrandMark.SHAPES);

  private IconSprite() {}

  static String svg() {
    var sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">").append(BRAND);
    NAMES.forEach(name -> sprite.append(symbol(name)));
    return sprite.append("</svg>").toString();
  }

  private static String symbol(String name) {
    var symbol = new StringBuilder("<symbol id=\"" + name + "\" viewBox=\"0 0 24 24\">");
    Matcher drawn = DRAWN.matcher(WebJars.text("tabler__icons", "icons/outline/" + name + ".svg"));
    while (drawn.find()) {
      boolean emptyFrame = drawn.group().contains("stroke=\"none\" d=\"M0 0h24v24H0z\"");
      if (!emptyFrame) {
        symbol.append(drawn.group().replace(" />", "/>"));
      }
    }
    return symbol.append("</symbol>").toString();
  }
}
