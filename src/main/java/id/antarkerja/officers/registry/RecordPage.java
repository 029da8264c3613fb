package id.antarkerja.officers.registry;

import id.antarkerja.officers.OfficerKind;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import java.util.List;

/**
 * One record as a head or an admin corrects it.
 *
 * @param version against which the form was filled
 */
record RecordPage(OfficerRecord officer, Form form, int version) {
  boolean hasLevel() {
    return officer.kind() == OfficerKind.CIVIL_SERVANT;
  }

  List<Option> levels() {
    return RecordForm.levels();
  }

  List<Option> grades() {
    return RecordForm.grades();
  }
}
