package id.antarkerja.exports;

import id.antarkerja.HouseTest;
import id.antarkerja.TestWorld;
import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonAccess;
import id.antarkerja.access.Role;
import id.antarkerja.jobs.JobId;
import id.antarkerja.jobs.JobRun;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Offices with people of their own, and the steps of an export. */
abstract class ExportHouse extends HouseTest {
  static final String REASON = "Undangan bursa kerja bulan depan.";

  @Autowired protected Exports exports;
  @Autowired protected ExportRepository stored;
  @Autowired protected MakeExport making;
  @Autowired protected EndExports ending;
  @Autowired protected Jobseekers jobseekers;
  @Autowired protected PersonAccess persons;

  protected Acting asker(String here) {
    return officerOf(here).acting();
  }

  protected Acting head(String here) {
    return signedUp(here, Role.HEAD).acting();
  }

  protected void people(String here, int count, String... names) {
    Office office = asSystem(() -> offices.byTerritory(here).orElseThrow());
    List<LoadedJobseeker> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = i < names.length ? names[i] : "Ekspor " + UUID.randomUUID();
      made.add(
          TestWorld.registered(
              office,
              LocalDate.of(2026, 9, 1),
              TestWorld.person(name, Sex.P, LocalDate.of(1998, 1, 1), here)));
    }
    asSystem(
        () -> {
          jobseekers.load(made);
          return true;
        });
  }

  protected UUID asked(String here) {
    return as(
        asker(here), () -> exports.ask(false, ExportPurpose.JOB_FAIR, REASON, "Kantor " + here));
  }

  protected Export one(UUID id) {
    return asSystem(() -> stored.one(id).orElseThrow());
  }

  protected boolean load(Acting who, UUID id) {
    return as(
        who,
        () -> {
          exports.load(id);
          return true;
        });
  }

  protected void approve(Acting who, UUID id) {
    as(
        who,
        () -> {
          exports.approve(id);
          return true;
        });
  }

  protected void ended() {
    call(
        Acting.system("test"),
        () -> {
          ending.run();
          return 1;
        });
  }

  /** The job may be quicker than this; making twice changes nothing. */
  protected void made(UUID id) {
    call(
        Acting.system("test"),
        () -> {
          making.run(new Run(id.toString()));
          return 1;
        });
  }

  record Run(String payload) implements JobRun {
    @Override
    public JobId id() {
      return new JobId(new UUID(0, 0));
    }

    @Override
    public void progress(long done, long total) {}
  }

  @Autowired protected id.antarkerja.files.FileStore files;
}
