package id.antarkerja.interchange;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.files.FileStore;
import id.antarkerja.files.StoredFile;
import id.antarkerja.jobs.JobId;
import id.antarkerja.jobs.Jobs;
import id.antarkerja.kernel.Digests;
import id.antarkerja.kernel.NotThere;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to imports of vacancies in Karirhub's shape. */
@Service
@Transactional
public class Imports {
  static final long LONGEST_FILE = 10L * 1024 * 1024;

  private final ImportStore store;
  private final FileStore files;
  private final Jobs jobs;
  private final Audit audit;

  Imports(ImportStore store, FileStore files, Jobs jobs, Audit audit) {
    this.store = store;
    this.files = files;
    this.jobs = jobs;
    this.audit = audit;
  }

  /**
   * What {@link #start} did: the same file of the same office is not imported twice, but goes on
   * where it broke off.
   */
  public record Started(ImportId id, boolean before) {}

  /**
   * Stores a file and starts working through it as a job of the caller.
   *
   * @param content at most 10 MiB
   * @throws UnreadableFile not JSON, cut off, no list of vacancies, an empty or too long list, or
   *     another import of the office still runs
   */
  public Started start(String fileName, byte[] content) {
    UUID office = Acting.current().requireOffice();
    store.takeTurn(office);
    UUID known = store.sameFile(office, Digests.sha256(content)).orElse(null);
    if (anotherRuns(office, known)) {
      throw new UnreadableFile("import.file.another_runs");
    }
    if (known != null) {
      boolean again = store.resumed(known);
      if (again) {
        run(known);
      }
      return new Started(new ImportId(known), !again);
    }
    int total = KarirhubReader.read(new ByteArrayInputStream(content), item -> {});
    if (total == 0) {
      throw new UnreadableFile("import.file.empty");
    }
    StoredFile file =
        files.store(fileName, "application/json", new ByteArrayInputStream(content), LONGEST_FILE);
    UUID id = store.insert(file, total);
    run(id);
    audit.wrote("import.started", id);
    return new Started(new ImportId(id), false);
  }

  private void run(UUID id) {
    store.setJob(id, jobs.start(ImportRun.CODE, id.toString()).value());
  }

  /** Imports of an office go one after the other; one whose job ended without a word is over. */
  private boolean anotherRuns(UUID office, @Nullable UUID known) {
    for (ImportStore.Running running : store.running(office)) {
      boolean over =
          jobs.progress(new JobId(running.job())).filter(job -> !job.state().isOver()).isEmpty();
      if (over) {
        store.finish(running.id(), ImportState.FAILED);
      } else if (!running.id().equals(known)) {
        return true;
      }
    }
    return false;
  }

  @Transactional(readOnly = true)
  List<ImportRow> newest(int limit) {
    return store.newest(limit);
  }

  /**
   * @throws NotThere when there is none in the reader's territory
   */
  @Transactional(readOnly = true)
  ImportRow one(ImportId id) {
    return store.one(id.value()).orElseThrow(NotThere::new);
  }

  @Transactional(readOnly = true)
  List<RecordRow> records(ImportId id, @Nullable RecordState state, int after, int limit) {
    one(id);
    return store.records(id.value(), state, after, limit);
  }
}
