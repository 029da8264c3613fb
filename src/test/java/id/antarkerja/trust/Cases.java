package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.browser.Desk;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What goes on between a person and employers: letters, a refusal, work.
 *
 * @param word gives a canary of its own to every field
 * @param number remembers a number, or what the house itself made, as one
 */
record Cases(Visitor officer, Function<Secret, String> word, Number number) {
  private static final AtomicInteger WAGES = new AtomicInteger();

  interface Number {
    String of(Secret secret, String number);
  }

  /** The letter is written and waits for the employer. */
  Map<String, String> referral(String person, String vacancy) {
    String at = letter(person, vacancy, word.apply(Secret.REFERRAL));
    String token = found("/jawab/([A-Za-z0-9_-]{43})", officer.get(at).page().html());
    number.of(Secret.LINK, token);
    return Map.of(
        "referral",
        number.of(Secret.LETTER, Desk.id(at)),
        "token",
        token,
        "code",
        found("/surat/(\\S+)", Desk.text(officer.get(at + "/surat.pdf").body())));
  }

  /** Ended by the employer, in words of their own. */
  void refused(String person, String vacancy) {
    String at = letter(person, vacancy, word.apply(Secret.REFERRAL));
    officer.get(at);
    seen(
        officer.submitOnly(
            at + "/hasil",
            Map.of(
                "outcome", "NOT_HIRED",
                "notHiredReason", "OTHER",
                "reasonText", word.apply(Secret.REFERRAL))));
  }

  private String letter(String person, String vacancy, String place) {
    String page = "/petugas/rujukan/baru";
    officer.get(page + "?pencari=" + person + "&lowongan=" + vacancy);
    String at = seen(officer.submitOnly(page, Map.of()));
    officer.get(at);
    seen(
        officer.submitOnly(
            at + "/jawaban", Map.of("answer", "YES", "how", "COUNTER", "consent", "on")));
    officer.get(at);
    seen(
        officer.submitOnly(
            at + "/surat", Map.of("interviewOn", "2026-12-01", "interviewPlace", place)));
    return at;
  }

  String placed(String person, String vacancy) {
    String page = "/petugas/penempatan/baru";
    String wage = "290%06d".formatted(WAGES.incrementAndGet() * 97);
    officer.get(page + "?pencari=" + person + "&lowongan=" + vacancy);
    String at =
        seen(
            officer.submitOnly(
                page,
                Map.of(
                    "by",
                    "PERSON",
                    "startOn",
                    "2026-12-01",
                    "contract",
                    "PKWT",
                    "wage",
                    number.of(Secret.WAGE, wage))));
    return number.of(Secret.ID, Desk.id(at));
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static String seen(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location();
  }
}
