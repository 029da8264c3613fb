package id.antarkerja.trust;

import java.util.List;
import java.util.stream.Stream;

/** Every form that takes something in. */
final class Targets {
  private Targets() {}

  static final List<Target> ALL =
      Stream.of(
              DeskTargets.ALL,
              CaseTargets.ALL,
              CommunityTargets.ALL,
              OfficerTargets.ALL,
              GatheringTargets.ALL,
              AccountTargets.ALL,
              OwnTargets.ALL,
              PracticeTargets.ALL,
              TalkTargets.ALL,
              PartnerTargets.ALL)
          .flatMap(List::stream)
          .toList();
}
