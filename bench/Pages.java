import java.net.CookieHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many warm requests per page (500, or -Drequests), with as many distinct arguments as the world offers, one after the other;
 * prints median, 99th percentile and the slowest in milliseconds inside the server.
 */
public class Pages {
  private static final int MEASURED = Integer.getInteger("requests", 500);
  private static final int WARM_UP = Math.max(5, MEASURED / 5);
  private static final Pattern DURATION = Pattern.compile("app;dur=([0-9.]+)");
  private static final String[] WORDS = {
    "operator", "admin", "kasir", "perawat", "teknisi listrik", "sopir", "guru", "koki", "satpam",
    "sales", "gudang", "jahit", "barista", "mekanik", "akuntansi", "las", "kurir", "cleaning"
  };

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new Cookies()).build();
  private final String address;

  Pages(String address) {
    this.address = address;
  }

  public static void main(String[] arguments) throws Exception {
    String address = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
    Pages pages = new Pages(address);
    pages.signIn(arguments);
    Map<String, List<String>> kinds = pages.kinds();
    System.out.printf("| page | distinct | p50 ms | p99 ms | max ms |%n|---|--:|--:|--:|--:|%n");
    for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
      pages.measure(kind.getKey(), kind.getValue());
    }
  }

  /** With password and code; the demo's pages show both, elsewhere they are arguments. */
  private void signIn(String[] arguments) throws Exception {
    String page = get("/masuk").body();
    String email = arguments.length > 1 ? arguments[1] : first(page, "name=\"email\" value=\"([^\"]+)\"");
    String passphrase =
        arguments.length > 2 ? arguments[2] : first(page, "name=\"password\" value=\"([^\"]+)\"");
    send(page, "/masuk", "&email=" + encode(email) + "&password=" + encode(passphrase));
    String second = get("/masuk/kode").body();
    String code =
        arguments.length > 3 ? arguments[3] : first(second, "id=\"demo-code\">([0-9]{6})<");
    String location = send(second, "/masuk/kode", "&code=" + code);
    if (!location.contains("/petugas")) {
      throw new IllegalStateException("could not sign in as " + email);
    }
  }

  private String send(String page, String action, String fields) throws Exception {
    String form = "_csrf=" + encode(first(page, "name=\"_csrf\" value=\"([^\"]+)\"")) + fields;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).headers().firstValue("Location").orElse("");
  }

  /** Keeps secure cookies on localhost, as browsers do. */
  private static final class Cookies extends CookieHandler {
    private final Map<String, String> kept = new LinkedHashMap<>();

    @Override
    public synchronized Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
      List<String> pairs = new ArrayList<>();
      kept.forEach((name, value) -> pairs.add(name + "=" + value));
      return pairs.isEmpty() ? Map.of() : Map.of("Cookie", List.of(String.join("; ", pairs)));
    }

    @Override
    public synchronized void put(URI uri, Map<String, List<String>> headers) {
      headers.getOrDefault("set-cookie", List.of()).forEach(
          line -> {
            String pair = line.split(";", 2)[0];
            kept.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
          });
    }
  }

  private Map<String, List<String>> kinds() throws Exception {
    List<String> people = links("/petugas/pencari-kerja", "/petugas/pencari-kerja/[0-9a-f-]{36}");
    List<String> vacancies = links("/petugas/lowongan?status=PUBLISHED", "/petugas/lowongan/[0-9a-f-]{36}");
    List<String> employers = links("/petugas/pemberi-kerja", "/petugas/pemberi-kerja/[0-9a-f-]{36}");
    List<String> referrals = links("/petugas/rujukan?tab=berjalan", "/petugas/rujukan/[0-9a-f-]{36}");
    List<String> open = links("/lowongan", "/lowongan/[0-9a-f-]{36}");
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("public search", queries("/lowongan?q=", WORDS));
    kinds.put("public vacancy", open);
    kinds.put("officer's home", List.of("/petugas"));
    kinds.put("jobseekers, list", List.of("/petugas/pencari-kerja"));
    kinds.put("registration form", List.of("/petugas/pencari-kerja/daftar"));
    kinds.put("person", people);
    kinds.put("vacancies for a person", people.stream().map(path -> path + "/cocok").toList());
    kinds.put("vacancies, list", List.of("/petugas/lowongan", "/petugas/lowongan?status=PUBLISHED"));
    kinds.put("vacancy", vacancies);
    kinds.put("candidates for a vacancy", vacancies.stream().map(path -> path + "/calon").toList());
    kinds.put("employers, list", List.of("/petugas/pemberi-kerja"));
    kinds.put("employer", employers);
    kinds.put("referrals, list", List.of("/petugas/rujukan", "/petugas/rujukan?tab=berjalan"));
    kinds.put("referral", referrals);
    kinds.put("placements, list", List.of("/petugas/penempatan"));
    kinds.put("IPK III/1", months());
    kinds.put("registry of officers", List.of("/petugas/pejabat"));
    kinds.put("officer's card", links("/petugas/pejabat", "/petugas/pejabat/[0-9a-f-]{36}"));
    kinds.put("officers, national picture", List.of("/petugas/laporan/pejabat"));
    kinds.put("circulars, list", List.of("/petugas/edaran"));
    kinds.put("circular", links("/petugas/edaran", "/petugas/edaran/[0-9a-f-]{36}"));
    List<String> talks = links("/petugas/pesan", "/petugas/pesan/[0-9a-f-]{36}");
    kinds.put("messages, conversations", List.of("/petugas/pesan"));
    kinds.put("messages, conversation", talks);
    kinds.put("messages, whom to write to", queries("/petugas/pesan/baru?q=", new String[] {"ratna", "karawang", "korea", "siti"}));
    kinds.put("messages, search", queries("/petugas/pesan?q=", new String[] {"barista", "penempatan", "surat pengantar", "wawancara", "laporan"}));
    kinds.put("practices, library", List.of("/petugas/praktik", "/petugas/praktik?hasil=BETTER_BY_10&dicoba=DONE"));
    kinds.put("practices, words", queries("/petugas/praktik?q=", new String[] {"jam", "bursa kerja", "disabilitas", "alumni", "telepon"}));
    kinds.put("practice", links("/petugas/praktik", "/petugas/praktik/[0-9a-f-]{36}"));
    kinds.put("community, latest", List.of("/petugas/komunitas"));
    kinds.put("community, unanswered", List.of("/petugas/komunitas?tab=belum-terjawab"));
    kinds.put("community, followed", List.of("/petugas/komunitas?tab=diikuti"));
    kinds.put("community, area", queries("/petugas/komunitas?bidang=", new String[] {"PLACEMENT", "DIGITAL", "YOUTH", "DISABILITY"}));
    kinds.put("community, tag", queries("/petugas/komunitas?tag=tanya-", new String[] {"1", "7", "23", "60"}));
    kinds.put("community, search", queries("/petugas/komunitas?q=", new String[] {"lowongan", "bursa kerja", "disabilitas netra", "telepon"}));
    kinds.put("community, topic", links("/petugas/komunitas", "/petugas/komunitas/topik/[0-9a-f-]{36}"));
    kinds.put("community, my posts", List.of("/petugas/komunitas/kiriman-saya"));
    kinds.put("community, moderators", List.of("/petugas/komunitas/moderasi/moderator"));
    kinds.put("digital skills", List.of("/petugas/komunitas/kecakapan"));
    kinds.put("events, list", List.of("/petugas/kegiatan", "/petugas/kegiatan?tab=lalu", "/petugas/kegiatan?tab=saya", "/petugas/kegiatan?q=pencocokan"));
    kinds.put("event", links("/petugas/kegiatan?tab=lalu", "/petugas/kegiatan/[0-9a-f-]{36}"));
    kinds.put("own certificates", List.of("/petugas/kegiatan/sertifikat"));
    List<String> rooms = links("/petugas/mitra", "/petugas/mitra/[0-9a-f-]{36}");
    kinds.put("partner rooms, list", List.of("/petugas/mitra", "/petugas/mitra?tab=kantor"));
    kinds.put("partner room", rooms);
    kinds.put("agreements of a room", rooms.stream().map(path -> path + "/kesepakatan").toList());
    kinds.put("promises, list", List.of("/petugas/mitra/janji", "/petugas/mitra/janji?cakupan=OFFICE&status=LATE"));
    kinds.put("promise", links("/petugas/mitra/janji", "/petugas/mitra/janji/[0-9a-f-]{36}"));
    kinds.put("offices, public", List.of("/kantor"));
    kinds.put("look-up: region", queries("/cari/wilayah?q=", new String[] {"kara", "bandng", "jakarta s", "kota", "sura"}));
    kinds.put("look-up: occupation", queries("/cari/jabatan?q=", WORDS));
    kinds.put("look-up: industry", queries("/cari/kbli?q=", WORDS));
    kinds.put("look-up: employer", queries("/cari/pemberi-kerja?q=", WORDS));
    kinds.put("look-up: skill", queries("/cari/keahlian?q=", WORDS));
    kinds.values().removeIf(List::isEmpty);
    return kinds;
  }

  private static List<String> months() {
    List<String> months = new ArrayList<>();
    for (int back = 0; back < 24; back++) {
      months.add("/petugas/laporan/iii-1?bulan=" + YearMonth.now().minusMonths(back));
    }
    return months;
  }

  private static List<String> queries(String path, String[] words) {
    return Arrays.stream(words).map(word -> path + encode(word)).toList();
  }

  /** Follows the list's pages until it has a distinct link for each request. */
  private List<String> links(String list, String pattern) throws Exception {
    Set<String> found = new LinkedHashSet<>();
    String page = list;
    for (int i = 0; i < 30 && page != null && found.size() < MEASURED; i++) {
      String html = get(page).body();
      Matcher link = Pattern.compile("href=\"(" + pattern + ")\"").matcher(html);
      while (link.find()) {
        found.add(link.group(1));
      }
      Matcher next =
          Pattern.compile("href=\"([^\"]+)\"[^>]*rel=\"next\"").matcher(html);
      page = next.find() ? next.group(1).replace("&amp;", "&") : null;
    }
    return List.copyOf(found);
  }

  private void measure(String name, List<String> paths) throws Exception {
    double[] times = new double[MEASURED];
    for (int i = -WARM_UP; i < MEASURED; i++) {
      String path = paths.get(Math.floorMod(i, paths.size()));
      HttpResponse<String> answer = get(path);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answered " + answer.statusCode());
      }
      if (i >= 0) {
        times[i] = Double.parseDouble(first(answer.headers().firstValue("Server-Timing").orElse(""), DURATION.pattern()));
      }
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT, "| %s | %d | %.1f | %.1f | %.1f |%n",
        name, paths.size(), times[MEASURED / 2], times[MEASURED * 99 / 100], times[MEASURED - 1]);
  }

  private HttpResponse<String> get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).GET().build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String first(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("not on the page: " + pattern);
    }
    return matcher.group(1);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
