package id.antarkerja.jobseekers;

import java.util.List;
import java.util.UUID;

/** Persons ready to be stored: sealed and coded, as rows for COPY. */
public final class LoadBatch {
  private final UUID id;
  private final int count;
  private final List<String> chunks;

  LoadBatch(UUID id, int count, List<String> chunks) {
    this.id = id;
    this.count = count;
    this.chunks = List.copyOf(chunks);
  }

  UUID id() {
    return id;
  }

  int count() {
    return count;
  }

  List<String> chunks() {
    return chunks;
  }
}
