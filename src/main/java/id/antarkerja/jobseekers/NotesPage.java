package id.antarkerja.jobseekers;

import id.antarkerja.officers.Officers.OfficerRow;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The protected notes that the reader is named for, and the form of a new one. */
record NotesPage(
    UUID publicId,
    String name,
    List<ProtectedNotes.Note> notes,
    List<OfficerRow> colleagues,
    Form form) {
  String personHref() {
    return ListPages.PATH + "/" + publicId;
  }

  String href() {
    return personHref() + NotesPages.SUFFIX;
  }

  List<Option> kinds() {
    return Arrays.stream(NoteKind.values())
        .map(kind -> new Option(kind.name(), T.t(kind.textKey())))
        .toList();
  }

  List<Option> readers() {
    return colleagues.stream().map(c -> new Option(c.id().toString(), c.name())).toList();
  }
}
