package id.antarkerja.jobseekers;

import java.util.List;

/** Many persons came in at once; heard in the transaction. */
public record JobseekersLoaded(List<MatchProfile> people) {
  public JobseekersLoaded {
    people = List.copyOf(people);
  }
}
