package id.antarkerja.gatherings;

import id.antarkerja.access.Acting;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.circulars.Circulars;
import id.antarkerja.documents.DocumentKind;
import id.antarkerja.documents.Documents;
import id.antarkerja.documents.Initials;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers about who was there: numbered by office and year, checked by anybody who holds one. */
@Service
@Transactional
public class Certificates {
  private static final int LONGEST_TITLE = 200;
  private static final String COLUMNS =
      """
      select c.gathering_id, c.officer_id, g.title, c.number, c.code, c.name, c.hours, c.issued_on,
             c.revoked_reason
        from gatherings.certificates c join gatherings.gatherings g on g.id = c.gathering_id
      """;

  private final JdbcClient jdbc;
  private final Documents documents;
  private final Circulars circulars;
  private final Offices offices;
  private final Audit audit;
  private final Days days;

  Certificates(
      JdbcClient jdbc,
      Documents documents,
      Circulars circulars,
      Offices offices,
      Audit audit,
      Days days) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.circulars = circulars;
    this.offices = offices;
    this.audit = audit;
    this.days = days;
  }

  /** To everybody who was there, in the transaction that makes the list final. */
  int issue(Gathering gathering) {
    Office office = offices.one(gathering.officeId());
    LocalDate on = LocalDate.ofInstant(days.clock().instant(), office.zone().zone());
    List<Present> present =
        jdbc.sql(
                """
                select officer, name from gatherings.roll(:gathering, 'ATTENDED', 0, null)
                 order by asked
                """)
            .param("gathering", gathering.id())
            .query(Present.class)
            .list();
    if (!present.isEmpty()) {
      write(gathering, office, on, present);
    }
    return present.size();
  }

  record Present(UUID officer, String name) {}

  /** Two statements for thousands: everybody who ticks waits for this transaction. */
  private void write(Gathering gathering, Office office, LocalDate on, List<Present> present) {
    int hours = Objects.requireNonNull(gathering.text().hours());
    int first = numbers(on.getYear(), present.size());
    List<String> codes =
        documents.issueAll(
            DocumentKind.ATTENDANCE,
            present.stream().map(one -> Initials.of(one.name())).toList(),
            about(gathering, hours),
            office.name(),
            on);
    jdbc.sql(
            """
            insert into gatherings.certificates
                   (gathering_id, officer_id, by_office, number, code, name, hours, issued_on)
            select :gathering, n.officer, :office, n.number, n.code, n.name, :hours, :on
              from unnest(:officers, :numbers, :codes, :names) n (officer, number, code, name)
            """)
        .param("gathering", gathering.id())
        .param("office", office.id().value())
        .param("officers", present.stream().map(Present::officer).toArray(UUID[]::new))
        .param(
            "numbers",
            IntStream.range(first, first + present.size())
                .mapToObj(number -> numbered(number, office.territory(), on.getYear()))
                .toArray(String[]::new))
        .param("codes", codes.toArray(String[]::new))
        .param("names", present.stream().map(Present::name).toArray(String[]::new))
        .param("hours", hours)
        .param("on", on)
        .update();
  }

  /** "0012/KEG/3215/2026"; the centre is "PUSAT". */
  static String numbered(int number, String territory, int year) {
    return "%04d/KEG/%s/%d".formatted(number, territory.replace("*", "PUSAT"), year);
  }

  /** What the public page says of it: title, day and hours, in the office's language. */
  static String about(Gathering gathering, int hours) {
    return T.inIndonesian(
        () -> {
          String when = T.shortDate(gathering.startsOn());
          if (!gathering.endsOn().equals(gathering.startsOn())) {
            when += "–" + T.shortDate(gathering.endsOn());
          }
          String about = T.t("gatherings.certificate.about", gathering.text().title(), when, hours);
          return shortened(about);
        });
  }

  /** Cut between characters, never within one. */
  private static String shortened(String about) {
    if (about.length() <= LONGEST_TITLE) {
      return about;
    }
    boolean within = Character.isHighSurrogate(about.charAt(LONGEST_TITLE - 1));
    return about.substring(0, within ? LONGEST_TITLE - 1 : LONGEST_TITLE);
  }

  /** The first of so many numbers in a row. */
  private int numbers(int year, int count) {
    return jdbc.sql(
                """
                insert into gatherings.numbers as n (office_id, year, last)
                values (:office, :year, :count)
                on conflict (office_id, year) do update set last = n.last + :count
                returning last
                """)
            .param("office", Acting.current().requireOffice())
            .param("year", year)
            .param("count", count)
            .query(Integer.class)
            .single()
        - count
        + 1;
  }

  /**
   * From now on the public page says that it is no longer valid; its owner hears of it.
   *
   * @param reason 10 to 500 characters, for its owner
   * @throws NotThere unless the actor's office issued it
   * @throws RefusedException {@code gatherings.head}
   * @throws StaleChange when it was revoked before
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  public void revoke(UUID gathering, UUID officer, String reason) {
    StepUp.require();
    Certificate certificate =
        jdbc.sql(
                COLUMNS
                    + """
                       where c.gathering_id = :gathering and c.officer_id = :officer
                         and c.by_office = :office
                      """)
            .param("gathering", gathering)
            .param("officer", officer)
            .param("office", Acting.current().requireOffice())
            .query(Certificate.class)
            .optional()
            .orElseThrow(NotThere::new);
    if (!circulars.maySend()) {
      throw new RefusedException(Reason.of("gatherings.head"));
    }
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update gatherings.certificates
                   set revoked_at = :now, revoked_by = :me, revoked_reason = :reason
                 where gathering_id = :gathering and officer_id = :officer and revoked_at is null
                """)
            .param("now", GatheringRepository.at(days.clock().instant()))
            .param("me", Acting.current().actor().id())
            .param("reason", reason)
            .param("gathering", gathering)
            .param("officer", officer)
            .update());
    documents.revoke(certificate.code());
    audit.wrote("gathering.certificateRevoked", gathering, "officer:" + officer);
  }

  /** The actor's own. */
  @Transactional(readOnly = true)
  public Optional<Certificate> own(UUID gathering) {
    return jdbc.sql(COLUMNS + " where c.gathering_id = :gathering and c.officer_id = :me")
        .param("gathering", gathering)
        .param("me", Acting.current().actor().id())
        .query(Certificate.class)
        .optional();
  }

  /** All of the actor's own, the newest first. */
  @Transactional(readOnly = true)
  public List<Certificate> own() {
    return jdbc.sql(COLUMNS + " where c.officer_id = :me order by c.issued_on desc, c.number")
        .param("me", Acting.current().actor().id())
        .query(Certificate.class)
        .list();
  }

  /** Those of a colleague that hold. */
  @Transactional(readOnly = true)
  public List<Shown> of(UUID officer) {
    return jdbc.sql(
            """
            select gathering_id, title, number, hours, issued_on
              from gatherings.certificates_of(:officer)
            """)
        .param("officer", officer)
        .query(Shown.class)
        .list();
  }

  /** What every colleague may know. */
  public record Shown(
      UUID gatheringId, String title, String number, int hours, LocalDate issuedOn) {}
}
