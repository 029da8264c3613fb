package id.antarkerja.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.Role;
import id.antarkerja.employers.Contact;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.NewContact;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.notifications.Message;
import id.antarkerja.referrals.ReferralId;
import id.antarkerja.vacancies.VacancyId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who enters a contact's address does not decide alone that it signs in for the employer. */
class ContactSignInTest extends PortalHouse {
  private static final Pattern WORD =
      Pattern.compile("https://kerja\\.example(/usaha/kontak/[A-Za-z0-9_-]{43})");
  private static final String CONTACTS = "/petugas/pemberi-kerja/kontak/";

  @Autowired private PersonCipher cipher;
  private ReferralId letter;
  private EmployerId company;

  @BeforeEach
  void aCompanyWithALetter() {
    letter = lettered(person(), vacancy(KARAWANG, 1));
    company = new EmployerId(read(letter).employerId());
  }

  @Test
  void a_first_contact_gets_letters_at_once_signs_in_after_a_yes_and_the_next_after_a_day() {
    String email = address();
    UUID contact = newContactOf(company, email);
    clock.advance(Duration.ofHours(25));
    assertThat(linkFor("/usaha", email, contact)).as("letters name people").isEmpty();
    as(
        KARAWANG,
        () -> {
          referrals.renewLink(letter);
          return true;
        });
    assertThat(to(letter.value())).isEqualTo(email);
    assertThat(visitor().get("/jawab/" + token(letter)).status()).isEqualTo(200);

    assertThat(refusal(officerOf(KARAWANG).acting(), () -> employers.confirmContact(contact, 1)))
        .containsExactly("employer.contactSecond");
    vouch(contact, 1);
    String link = linkFor("/usaha", email, contact).orElseThrow();
    assertThat(useLink(link).last().status()).isEqualTo(200);

    String later = address();
    UUID another = newContactOf(company, later);
    clock.advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(linkFor("/usaha", later, another)).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(linkFor("/usaha", later, another)).isPresent();
  }

  @Test
  void what_an_address_is_shown_counts_for_the_officer_on_whose_word_alone_it_signs_in() {
    VacancyId vacancy = vacancy(KARAWANG, 1);
    EmployerId other = as(KARAWANG, () -> vacancies.summary(vacancy).employer());
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    String email = address();
    UUID contact =
        as(
            officer.acting(),
            () -> employers.addContact(other, new NewContact("Bu Personalia", null, null, email)));
    clock.advance(Duration.ofHours(25));
    Registered person = person();
    lettered(person, vacancy);
    Visitor company = useLink(linkFor("/usaha", email, contact).orElseThrow());
    assertThat(company.get("/usaha").status()).isEqualTo(200);
    assertThat(strangers(officer)).containsExactly(person.id().value());

    String next = address();
    UUID second =
        as(
            officer.acting(),
            () -> employers.addContact(other, new NewContact("Pak Personalia", null, null, next)));
    say(word(second), "/benar");
    owner().sql("delete from audit.strangers").update();
    useLink(linkFor("/usaha", next, second).orElseThrow()).get("/usaha");
    assertThat(strangers(officer)).as("a yes of one's own address is none").hasSize(1);
  }

  private List<UUID> strangers(SignedUp officer) {
    return owner()
        .sql("select person from audit.strangers where account = :who")
        .param("who", officer.account())
        .query(UUID.class)
        .list();
  }

  @Test
  void an_existing_contact_is_told_and_lets_the_new_one_in_or_removes_it() {
    String known = address();
    contactOf(company, known);
    String email = address();
    UUID added = newContactOf(company, email);
    assertThat(to(added)).isEqualTo(known);
    String word = word(added);
    Answer page = visitor().get(word);
    assertThat(page.text()).contains("Bu Personalia").doesNotContain(email);
    assertThat(linkFor("/usaha", email, added)).as("looking changes nothing").isEmpty();
    say(word, "/benar");
    assertThat(linkFor("/usaha", email, added)).isPresent();

    String thief = address();
    UUID slipped = newContactOf(company, thief);
    String no = word(slipped);
    say(no, "/bukan");
    clock.advance(Duration.ofHours(25));
    assertThat(linkFor("/usaha", thief, slipped)).isEmpty();
    assertThat(contacts()).extracting(Contact::id).doesNotContain(slipped);
    assertThat(visitor().get(no).status()).isEqualTo(404);
  }

  @Test
  void another_address_ends_what_was_signed_in_and_only_the_one_before_is_asked() {
    String known = address();
    UUID contact = contactOf(company, known);
    Visitor signedIn = useLink(linkFor("/usaha", known, contact).orElseThrow());
    String link = linkFor("/usaha", known, contact).orElseThrow();
    String thief = address();
    change(contact, thief);
    assertThat(signedIn.get("/usaha").location()).isEqualTo("/usaha/masuk");
    assertThat(visitor().get(link).text()).contains("sudah dipakai");
    assertThat(linkFor("/usaha", known, contact)).isEmpty();
    assertThat(linkFor("/usaha", thief, contact)).isEmpty();
    assertThat(to(contact)).isEqualTo(known);
    String word = word(contact);

    Visitor slow = visitor();
    slow.get(word);
    change(contact, address());
    assertThat(to(contact)).as("an address that nobody vouched for is not asked").isEqualTo(known);
    assertThat(slow.submitOnly(word + "/benar", Map.of()).status()).isEqualTo(409);
    say(word, "/bukan");
    assertThat(contacts()).isEmpty();
  }

  @Test
  void a_contact_who_left_is_signed_out_and_told() {
    String email = address();
    UUID contact = contactOf(company, email);
    Visitor signedIn = useLink(linkFor("/usaha", email, contact).orElseThrow());
    Visitor officer = signedIn(KARAWANG);
    officer.get(CONTACTS + contact + "/ubah");
    officer.submit(CONTACTS + contact + "/akhiri", Map.of());
    assertThat(signedIn.get("/usaha").location()).isEqualTo("/usaha/masuk");
    assertThat(linkFor("/usaha", email, contact)).isEmpty();
    assertThat(to(contact)).isEqualTo(email);
    assertThat(contacts()).isEmpty();
    assertThat(officer.get(CONTACTS + contact + "/ubah").status()).isEqualTo(404);
  }

  @Test
  void where_nobody_is_left_a_new_address_signs_in_by_somebody_s_yes_alone() {
    String known = address();
    UUID contact = contactOf(company, known);
    end(contact);
    clock.advance(Duration.ofHours(25));
    String thief = address();
    UUID slipped = newContactOf(company, thief);
    assertThat(to(slipped)).as("who left hears of it").isEqualTo(known);
    clock.advance(Duration.ofHours(25));
    assertThat(linkFor("/usaha", thief, slipped)).isEmpty();
    Visitor formerly = visitor();
    assertThat(formerly.get(word(slipped)).page().select("form[action$=benar]")).isEmpty();

    vouch(slipped, 1);
    assertThat(linkFor("/usaha", thief, slipped)).isPresent();
    clear(slipped);
    clock.advance(Duration.ofHours(25));
    change(slipped, address());
    clock.advance(Duration.ofHours(25));
    assertThat(contacts().getFirst().signsInFrom()).as("in two steps").isNull();
  }

  @Test
  void the_no_of_one_who_left_has_an_address_looked_at_and_ends_nobody() {
    contactOf(company, address());
    String fraud = address();
    end(contactOf(company, fraud));
    String email = address();
    UUID right = newContactOf(company, email);
    assertThat(to(right)).isEqualTo(fraud);
    String said = word(right);
    say(word(newContactOf(company, address())), "/bukan");
    assertThat(contacts()).as("held, not ended").hasSize(3);
    assertThat(contacts().getLast().signsInFrom()).isNull();

    vouch(right, 1);
    Visitor late = visitor();
    assertThat(late.get(said).status()).isEqualTo(404);
    assertThat(linkFor("/usaha", email, right)).isPresent();
  }

  private void end(UUID contact) {
    Visitor officer = signedIn(KARAWANG);
    officer.get(CONTACTS + contact + "/ubah");
    officer.submit(CONTACTS + contact + "/akhiri", Map.of());
  }

  /** The address is taken out, and a number left. */
  private void clear(UUID contact) {
    Visitor officer = signedIn(KARAWANG);
    officer.get(CONTACTS + contact + "/ubah");
    Map<String, String> number = Map.of("email", "", "phone", "0267 401 234");
    assertThat(officer.submit(CONTACTS + contact + "/ubah", number).status()).isEqualTo(200);
  }

  @Test
  void contacts_are_changed_only_after_a_fresh_proof() {
    UUID contact = newContactOf(company, address());
    SignedUp account = newcomer(KARAWANG, Role.OFFICER);
    Visitor officer = signedIn(account);
    String add = "/petugas/pemberi-kerja/" + company.value() + "/kontak";
    officer.get(add + "/baru");
    var form = officer.filled(officer.form(add), Map.of("contactName", "X", "email", address()));
    owner()
        .sql(
            """
            update sessions.sessions_attributes a
               set attribute_bytes = convert_to(regexp_replace(
                     convert_from(a.attribute_bytes, 'UTF8'),
                     '"verifiedAt":"[^"]*"', '"verifiedAt":"2020-01-01T00:00:00Z"'), 'UTF8')
              from sessions.sessions s
             where s.primary_id = a.session_primary_id and s.principal_name = :id
               and a.attribute_name = 'ticket'
            """)
        .param("id", account.account().toString())
        .update();
    assertThat(officer.post(add, form).location()).startsWith("/masuk/ulang");
    for (String page : List.of(add + "/baru", CONTACTS + contact + "/ubah")) {
      assertThat(officer.get(page).location()).as(page).startsWith("/masuk/ulang");
    }
    assertThat(contacts()).hasSize(1);
  }

  private void change(UUID contact, String email) {
    Visitor officer = signedIn(KARAWANG);
    officer.get(CONTACTS + contact + "/ubah");
    assertThat(officer.submit(CONTACTS + contact + "/ubah", Map.of("email", email)).status())
        .isEqualTo(200);
  }

  private void say(String word, String what) {
    Visitor colleague = visitor();
    colleague.get(word);
    assertThat(colleague.submitOnly(word + what, Map.of()).location()).isEqualTo(word);
  }

  private List<Contact> contacts() {
    return as(KARAWANG, () -> employers.contacts(company));
  }

  private String word(UUID contact) {
    Message message = asSystem(() -> notifications.latest(contact)).orElseThrow();
    Matcher found = WORD.matcher(message.body());
    assertThat(found.find()).as(message.body()).isTrue();
    return found.group(1);
  }

  /** Whom the latest message about something went to. */
  private String to(UUID about) {
    return asSystem(
        () ->
            jdbc.sql(
                    """
                    select id, to_sealed from notifications.messages where about = :about
                     order by created_at desc, id desc limit 1
                    """)
                .param("about", about)
                .query(
                    (row, n) ->
                        cipher.open(
                            row.getObject("id", UUID.class),
                            "notifications.messages.to",
                            row.getBytes("to_sealed")))
                .single());
  }
}
