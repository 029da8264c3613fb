package id.antarkerja.officers.postings;

import id.antarkerja.officers.OfficeKind;

/** What somebody is posted as; the last three exist at missions abroad alone. */
public enum Post {
  OFFICER,
  HEAD_OF_OFFICE,
  LABOUR_ATTACHE,
  TECHNICAL_STAFF,
  HEAD_OF_LABOUR_SECTION;

  public boolean existsAt(OfficeKind kind) {
    return switch (this) {
      case OFFICER, HEAD_OF_OFFICE -> kind != OfficeKind.MISSION;
      case LABOUR_ATTACHE, TECHNICAL_STAFF, HEAD_OF_LABOUR_SECTION -> kind == OfficeKind.MISSION;
    };
  }

  public String textKey() {
    return "officers.post." + name();
  }
}
