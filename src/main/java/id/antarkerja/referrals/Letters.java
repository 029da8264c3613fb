package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Education;
import id.antarkerja.documents.Documents;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.documents.Qr;
import id.antarkerja.employers.Contact;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.Employers;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.T;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The Surat Pengantar and the message that brings the employer their link, both in Indonesian. */
@Component
class Letters {
  private static final int SKILLS_SHOWN = 8;

  private final Documents documents;
  private final Notifications notifications;
  private final Employers employers;
  private final Offices offices;
  private final Classifications classifications;
  private final PublicUrl publicUrl;

  Letters(
      Documents documents,
      Notifications notifications,
      Employers employers,
      Offices offices,
      Classifications classifications,
      PublicUrl publicUrl) {
    this.documents = documents;
    this.notifications = notifications;
    this.employers = employers;
    this.offices = offices;
    this.classifications = classifications;
    this.publicUrl = publicUrl;
  }

  /** The letter as a PDF, made anew from the row each time. */
  byte[] pdf(Referral referral) {
    if (referral.letterNo() == null
        || referral.letterCode() == null
        || referral.letterOn() == null) {
      throw new NotThere();
    }
    String address = publicUrl.of(Documents.path(referral.letterCode()));
    var page =
        new LetterPage(
            referral,
            referral.letterNo(),
            referral.letterOn(),
            offices.one(referral.officeId()),
            education(referral),
            skills(referral, T.INDONESIAN),
            address,
            Qr.content(address));
    return inIndonesian(() -> documents.pdf("referrals/letter", page));
  }

  @Nullable Education education(Referral referral) {
    return referral.education() == null ? null : Education.ofLevel(referral.education());
  }

  List<String> skills(Referral referral, Locale locale) {
    return referral.skillCodes().stream()
        .map(code -> classifications.skill(code).orElse(null))
        .filter(Objects::nonNull)
        .map(skill -> skill.name(locale))
        .limit(SKILLS_SHOWN)
        .toList();
  }

  /** Tells the employer's contact how to answer; the person's name is behind the link only. */
  void tellEmployer(Referral referral, String token) {
    String link = publicUrl.of(EmployerLinks.path(token));
    String office = offices.one(referral.officeId()).name();
    String subject = inIndonesian(() -> T.t("referrals.mail.subject", referral.vacancyTitle()));
    String body =
        inIndonesian(
            () ->
                T.t(
                    "referrals.mail.body",
                    referral.employerName(),
                    referral.vacancyTitle(),
                    referral.vacancyPlace(),
                    office,
                    link));
    notifications.email(
        address(referral), shortened(subject), body, referral.id().value(), referral.territory());
  }

  /** Contacts are seen only from the employer's own territory; else the officer passes it on. */
  private @Nullable String address(Referral referral) {
    if (Acting.current().officeId() == null) {
      return null;
    }
    return employers.contacts(new EmployerId(referral.employerId())).stream()
        .sorted(Comparator.comparing(Contact::id))
        .map(Contact::email)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String shortened(String subject) {
    return subject.length() <= 200 ? subject : subject.substring(0, 200);
  }

  static <R> R inIndonesian(Supplier<R> work) {
    Locale before = LocaleContextHolder.getLocale();
    LocaleContextHolder.setLocale(T.INDONESIAN);
    try {
      return work.get();
    } finally {
      LocaleContextHolder.setLocale(before);
    }
  }
}
