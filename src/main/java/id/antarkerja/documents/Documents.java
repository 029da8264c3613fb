package id.antarkerja.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to papers. */
@Service
@Transactional
public class Documents {
  private final JdbcClient jdbc;
  private final Pdf pdf;

  Documents(JdbcClient jdbc, Pdf pdf) {
    this.jdbc = jdbc;
    this.pdf = pdf;
  }

  /**
   * Makes a paper verifiable from now on, in the caller's transaction.
   *
   * @param initials of the person ({@link Initials}); never a name
   * @param title what the paper is about, e.g. the vacancy's title; nothing about the person
   * @return the code, for the QR code of {@link #path}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String issue(
      DocumentKind kind, String initials, String title, String officeName, LocalDate onDate) {
    return issueAll(kind, List.of(initials), title, officeName, onDate).getFirst();
  }

  /**
   * As {@link #issue} for many persons at once.
   *
   * @return the codes, in the order of the initials
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<String> issueAll(
      DocumentKind kind, List<String> initials, String title, String officeName, LocalDate onDate) {
    List<String> codes = Stream.generate(Codes::next).limit(initials.size()).toList();
    jdbc.sql(
            """
            insert into documents.verifications
                   (code, kind, issued_on, subject_initials, title, office_name)
            select n.code, :kind, :on, n.initials, :title, :office
              from unnest(:codes, :initials) n (code, initials)
            """)
        .param("codes", codes.toArray(String[]::new))
        .param("kind", kind.name())
        .param("on", onDate)
        .param("initials", initials.toArray(String[]::new))
        .param("title", title)
        .param("office", officeName)
        .update();
    return codes;
  }

  /** From now on the page says that the paper is no longer valid; repeating it changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void revoke(String code) {
    jdbc.sql(
            """
            update documents.verifications set valid = false, revoked_at = now()
             where code = :code and valid
            """)
        .param("code", code)
        .update();
  }

  /** The person of a paper was erased: their initials too. By the system. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void blank(String code) {
    jdbc.sql("update documents.verifications set subject_initials = '-' where code = :code")
        .param("code", code)
        .update();
  }

  /** What anybody may know; empty for a code that was never issued. */
  @Transactional(readOnly = true)
  public Optional<Verification> verification(String typed) {
    return Codes.read(typed)
        .flatMap(
            code ->
                jdbc.sql(
                        """
                        select code, kind, issued_on, subject_initials, title, office_name, valid
                          from documents.paper(:code)
                        """)
                    .param("code", code)
                    .query(Verification.class)
                    .optional());
  }

  /** Where a paper is verified, on our own site. */
  public static String path(String code) {
    return "/surat/" + code;
  }

  /**
   * A PDF of a template that is well-formed XHTML and takes {@code model} as {@code page}.
   *
   * @param template as in {@code src/main/jte}, without ending: "referrals/letter"
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public byte[] pdf(String template, Object model) {
    return pdf.render(template, model);
  }
}
