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
          "arrow-left",
          "arrow-right",
          "arrows-join",
          "ban",
          "briefcase",
          "building-community",
          "building-factory-2",
          "calendar-event",
          "cash",
          "certificate",
          "check",
          "chevron-right",
          "chevrons-left",
          "circle-check",
          "circle-dashed",
          "circle-x",
          "clock",
          "device-floppy",
          "download",
          "edit",
          "equal",
          "equal-not",
          "eye",
          "file-check",
          "file-spreadsheet",
          "file-text",
          "file-type-pdf",
          "filter",
          "flag",
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
          "pencil",
          "phone",
          "plus",
          "printer",
          "qrcode",
          "report-analytics",
          "rss",
          "school",
          "search",
          "send",
          "share",
          "shield-check",
          "star",
          "table-import",
          "trash",
          "upload",
          "user",
          "user-check",
          "user-plus",
          "users",
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
