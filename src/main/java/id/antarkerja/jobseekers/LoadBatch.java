package id.antarkerja.jobseekers;

import java.util.List;

/** Persons ready to be stored: sealed and coded, as rows for COPY. */
public final class LoadBatch {
  private final int count;
  private final List<String> chunks;

  LoadBatch(int count, List<String> chunks) {
    this.count = count;
    this.chunks = List.copyOf(chunks);
  }

  int count() {
    return count;
  }

  List<String> chunks() {
    return chunks;
  }
}
