package id.antarkerja.jobseekers;

import java.util.List;

/** Persons ready to be stored: sealed and coded, as rows for COPY. */
public final class LoadBatch {
  private final List<MatchProfile> people;
  private final List<String> chunks;

  LoadBatch(List<MatchProfile> people, List<String> chunks) {
    this.people = List.copyOf(people);
    this.chunks = List.copyOf(chunks);
  }

  /** As matching will know them, but for the number that they get when they are stored. */
  List<MatchProfile> people() {
    return people;
  }

  List<String> chunks() {
    return chunks;
  }
}
