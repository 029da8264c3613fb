package id.antarkerja.jobseekers;

import static id.antarkerja.jobseekers.People.someone;
import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.access.PersonCipher;
import id.antarkerja.documents.Initials;
import id.antarkerja.jobseekers.Registering.Registered;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Whoever changes how a person is reached: the person hears of it where they were reached before,
 * and where they are reached from now on.
 */
class ContactNoticeTest extends RegisterTest {
  @Autowired private PersonCipher cipher;

  private record Letter(@Nullable String to, String subject, String body, String state) {}

  @Test
  void the_old_and_the_new_address_are_told_in_indonesian_whatever_the_officer_reads() {
    var known = someone().phone("+6281200001111");
    Registered person = register(KARAWANG, with(known, "+6281200001111", "lama@contoh.example"));
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    try {
      change(person, with(known, "+6281200001111", "baru@contoh.example"));
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
    assertThat(letters(person))
        .extracting(Letter::to)
        .containsExactlyInAnyOrder("lama@contoh.example", "baru@contoh.example");
    assertThat(letters(person))
        .allSatisfy(
            letter -> {
              assertThat(letter.subject()).isEqualTo("Nomor atau surel Anda diubah");
              assertThat(letter.body())
                  .contains("Halo " + Initials.of(known.name()), "Karawang")
                  .doesNotContain(known.name(), "@", "+62");
            });
  }

  @Test
  void without_an_old_address_the_letter_waits_for_the_office_to_pass_it_on() {
    var known = someone();
    Registered person = register(KARAWANG, with(known, "+6281200002222", null));
    change(person, with(known, "+6281200003333", null));
    assertThat(letters(person))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.to()).isNull();
              assertThat(letter.state()).isEqualTo("NO_CHANNEL");
            });
  }

  @Test
  void a_first_address_is_told_by_the_office_and_nobody_of_a_first_number_or_another_change() {
    var known = someone();
    Registered person = register(KARAWANG, with(known, null, null));
    change(person, with(known, "+6281200004444", null));
    assertThat(letters(person)).isEmpty();
    var another = someone();
    Registered other = register(KARAWANG, with(another, null, null));
    String first = "pertama@contoh.example";
    change(other, with(another, null, first));
    change(other, with(another.named("Warga Berganti"), null, first));
    assertThat(letters(other)).extracting(Letter::to).containsExactlyInAnyOrder(null, first);
    change(other, with(another, null, null));
    assertThat(letters(other))
        .as("taken away")
        .extracting(Letter::to)
        .containsExactlyInAnyOrder(null, first, first);
  }

  private static NewJobseeker with(
      People.Someone someone, @Nullable String phone, @Nullable String email) {
    NewJobseeker person = someone.person(Map.of(), true);
    Identity who = person.identity();
    return new NewJobseeker(
        new Identity(
            who.nik(),
            who.name(),
            who.sex(),
            who.bornOn(),
            who.birthPlace(),
            phone,
            email,
            who.religion(),
            who.marital()),
        person.profile(),
        person.consents(),
        true);
  }

  private void change(Registered person, NewJobseeker changed) {
    as(
        KARAWANG,
        () -> {
          int version = jobseekers.one(person.publicId()).version();
          assertThat(jobseekers.change(person.id(), version, changed)).isEmpty();
          return true;
        });
  }

  private List<Letter> letters(Registered person) {
    return asSystem(
        () ->
            jdbc.sql(
                    """
                    select id, to_sealed, subject, body_sealed, state from notifications.messages
                     where about = :id order by created_at
                    """)
                .param("id", person.id().value())
                .query(
                    (row, n) -> {
                      UUID id = row.getObject("id", UUID.class);
                      byte[] to = row.getBytes("to_sealed");
                      return new Letter(
                          to == null ? null : cipher.open(id, "notifications.messages.to", to),
                          row.getString("subject"),
                          cipher.open(
                              id, "notifications.messages.body", row.getBytes("body_sealed")),
                          row.getString("state"));
                    })
                .list());
  }
}
