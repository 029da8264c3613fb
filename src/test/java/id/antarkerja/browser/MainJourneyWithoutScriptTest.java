package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The main job without JavaScript, for a person without NIK, telephone and e-mail. */
@InItsOwnHouse
class MainJourneyWithoutScriptTest extends Journey {
  private final String name = "Mirah " + Desk.letters() + " Wulandari";

  @Override
  Chromium browser(String origin) {
    return Chromium.withoutScript(origin);
  }

  @Test
  void nobody_needs_javascript_or_a_nik() {
    signIn();
    int placedBefore = placedWomenInTheirTwenties();
    int filledBefore = seatsFilled();

    browser.open(PEOPLE + "/daftar");
    browser.type("name", name);
    browser.choose("sex", "P");
    browser.type("bornOn", "1998-08-14");
    browser.lookUp("place", "Kabupaten Karawang");
    browser.lookUp("skills", SKILL);
    browser.lookUp("wanted", "operator mesin jahit");
    screens.screen("tanpa-skrip-daftar");
    String person = saved(name);
    assertThat(browser.text("main")).contains("Tidak ada");

    String vacancy = vacancyEntered("Operator Jahit " + Desk.letters());
    verified();
    openMatch(vacancy + "/calon?terpilih=" + person.substring(person.lastIndexOf('/') + 1), name);
    pointsAddUpToTheRing();
    screens.screen("tanpa-skrip-calon");

    String referral = proposed();
    agreed();
    letterIssued();
    String code = letterRead(referral, name);
    String link = linkForEmployer();
    publicPageShowsInitialsOnly(code, name);

    browser.forget();
    employerInvites(link);
    employerAccepts();

    signIn();
    placementConfirmed(referral);
    screens.screen("tanpa-skrip-penempatan");
    seatTakenAndRegistrationPlaced(vacancy, person);
    assertThat(seatsFilled()).isEqualTo(filledBefore + 1);
    assertThat(placedWomenInTheirTwenties()).isEqualTo(placedBefore + 1);
    openPlacedWomen();
    assertThat(browser.text("main")).contains(name);
  }
}
