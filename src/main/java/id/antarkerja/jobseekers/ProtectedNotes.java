package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Action;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.Officers;
import id.antarkerja.officers.Officers.OfficerRow;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that could cost somebody their safety. A note is read by those on its list, as long as
 * their own office holds the person, and by nobody else for any reason: no head, no admin, no
 * auditor, no broken glass. Who is not on the list does not see that there is one.
 */
@Service
@Transactional
class ProtectedNotes {
  private static final String TEXT = "jobseekers.protected_notes.text";
  private static final int MOST_READERS = 20;
  private static final int OFFICERS = 500;

  private final JdbcClient jdbc;
  private final JobseekerReader reader;
  private final Decisions decisions;
  private final PersonCipher cipher;
  private final Officers officers;
  private final Audit audit;

  ProtectedNotes(
      JdbcClient jdbc,
      JobseekerReader reader,
      Decisions decisions,
      PersonCipher cipher,
      Officers officers,
      Audit audit) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.decisions = decisions;
    this.cipher = cipher;
    this.officers = officers;
    this.audit = audit;
  }

  /** A note in clear, for a reader on its list. */
  record Note(UUID id, NoteKind kind, String text, OffsetDateTime writtenAt, List<String> readers) {
    @Override
    public String toString() {
      return "Note[" + id + "]";
    }
  }

  private record Row(UUID id, NoteKind kind, byte[] textSealed, OffsetDateTime writtenAt) {}

  /**
   * Those that the one who acts may read, newest first; the reading is recorded.
   *
   * @throws NotThere unless their own office holds the person
   */
  List<Note> of(UUID publicId) {
    UUID person = held(publicId).id().value();
    List<Note> notes =
        jdbc
            .sql(
                """
                select n.id, n.kind, n.text_sealed, n.written_at
                  from jobseekers.protected_notes n
                  join jobseekers.protected_note_readers r
                    on r.note_id = n.id and r.account_id = :self
                 where n.person_id = :person order by n.written_at desc
                """)
            .param("self", self())
            .param("person", person)
            .query(Row.class)
            .list()
            .stream()
            .map(row -> opened(person, row))
            .toList();
    if (!notes.isEmpty()) {
      audit.read("jobseeker.protectedNotes", Purpose.SERVICE, person, "notes");
    }
    return notes;
  }

  /** Over a page that may have nothing else of the person to show. */
  String name(UUID publicId) {
    JobseekerSummary person = held(publicId);
    audit.read("jobseeker.notesPage", Purpose.SERVICE, person.id().value(), "name");
    return person.name();
  }

  private Note opened(UUID person, Row row) {
    List<String> readers =
        jdbc.sql(
                "select name from jobseekers.protected_note_readers where note_id = :id order by name")
            .param("id", row.id())
            .query(String.class)
            .list();
    String text = cipher.open(person, TEXT, row.textSealed());
    return new Note(row.id(), row.kind(), text, row.writtenAt(), readers);
  }

  /** Colleagues of the own office who can be named as readers. */
  List<OfficerRow> colleagues() {
    String own = Acting.current().territory();
    return officers.list(Scope.of(own), "", "", new UUID(0, 0), OFFICERS).stream()
        .filter(officer -> officer.territory().equals(own) && !officer.id().equals(self()))
        .toList();
  }

  /**
   * Writes a note; its author is always on its list.
   *
   * @param named accounts of colleagues of the own office
   * @throws RefusedException {@code jobseekers.note.readers} for somebody of another office
   */
  void write(UUID publicId, NoteKind kind, String text, Collection<UUID> named) {
    JobseekerSummary person = held(publicId);
    List<OfficerRow> colleagues = colleagues();
    List<OfficerRow> chosen = colleagues.stream().filter(c -> named.contains(c.id())).toList();
    if (chosen.size() != named.size() || named.size() > MOST_READERS) {
      throw new RefusedException(Reason.of("jobseekers.note.readers"));
    }
    UUID id = Uuid7.next();
    jdbc.sql(
            """
            insert into jobseekers.protected_notes
                   (id, person_id, territory, kind, text_sealed, written_by)
            values (:id, :person, :territory, :kind, :text, :self)
            """)
        .param("id", id)
        .param("person", person.id().value())
        .param("territory", person.territory())
        .param("kind", kind.name())
        .param("text", cipher.seal(person.id().value(), TEXT, text))
        .param("self", self())
        .update();
    name(id, self(), Acting.current().name());
    chosen.forEach(colleague -> name(id, colleague.id(), colleague.name()));
    audit.wrote("jobseeker.protectedNote", person.id().value());
  }

  private void name(UUID note, UUID account, String name) {
    jdbc.sql(
            """
            insert into jobseekers.protected_note_readers (note_id, account_id, name, named_by)
            values (:note, :account, :name, :self)
            """)
        .param("note", note)
        .param("account", account)
        .param("name", name)
        .param("self", self())
        .update();
  }

  private JobseekerSummary held(UUID publicId) {
    JobseekerSummary person = reader.byPublicId(publicId).orElseThrow(NotThere::new);
    decisions.require(Action.NOTE, person.id().value(), Purpose.SERVICE);
    return person;
  }

  private static UUID self() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }
}
