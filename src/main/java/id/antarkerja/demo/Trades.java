package id.antarkerja.demo;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.GroupSkill;
import id.antarkerja.classifications.Skill;
import id.antarkerja.kernel.Sex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who looks for what kind of work, and which skills go with it. */
final class Trades {
  private final List<Trade> all = Trade.all();
  private final Map<String, Weighted<Trade>> wanted = new HashMap<>();
  private final Weighted<Trade> offered;
  private final Map<String, Weighted<GroupSkill>> skills = new HashMap<>();
  private final List<Skill> vocabulary;

  Trades(Classifications classifications) {
    offered = Weighted.by(all, this::demand);
    for (Sex sex : Sex.values()) {
      for (Height height : Height.values()) {
        wanted.put(
            sex + height.name(),
            Weighted.by(all, trade -> demand(trade) * trade.share(sex) * height.pull(trade)));
      }
    }
    for (Trade trade : all) {
      List<GroupSkill> known = classifications.skillsOfGroup(trade.group());
      if (!known.isEmpty()) {
        skills.put(trade.group(), Weighted.by(known, GroupSkill::weight));
      }
    }
    vocabulary = classifications.skills();
  }

  /** How the height of one's education draws to kinds of work. */
  private enum Height {
    BELOW_UPPER_SECONDARY,
    UPPER_SECONDARY,
    HIGHER;

    static Height of(@Nullable Education level) {
      if (level == null) {
        return UPPER_SECONDARY;
      }
      return level.compareTo(Education.SMA) < 0
          ? BELOW_UPPER_SECONDARY
          : level.compareTo(Education.D3) < 0 ? UPPER_SECONDARY : HIGHER;
    }

    double pull(Trade trade) {
      boolean high = trade.least().compareTo(Education.D3) >= 0;
      boolean low = trade.least().compareTo(Education.SMA) < 0;
      return switch (this) {
        case BELOW_UPPER_SECONDARY -> high ? 0 : low ? 1 : 0.1;
        case UPPER_SECONDARY -> high ? 0.01 : low ? 0.7 : 1;
        case HIGHER -> high ? 4 : low ? 0.05 : 0.5;
      };
    }
  }

  /** Openings of its major group, shared out by weight. */
  private double demand(Trade trade) {
    double ofMajor =
        all.stream().filter(t -> t.major() == trade.major()).mapToDouble(Trade::weight).sum();
    return Published.OPENINGS[trade.major() - 1] * trade.weight() / ofMajor;
  }

  List<Trade> all() {
    return all;
  }

  Trade offered(Draw draw) {
    return offered.draw(draw);
  }

  Trade wanted(Draw draw, Sex sex, @Nullable Education level) {
    return Objects.requireNonNull(wanted.get(sex + Height.of(level).name())).draw(draw);
  }

  /** Codes of skills of a kind of work, and some that have nothing to do with it. */
  Set<Integer> skills(Draw draw, Trade trade, int most, int others) {
    Set<Integer> codes = new LinkedHashSet<>();
    Weighted<GroupSkill> ofGroup = skills.get(trade.group());
    if (ofGroup != null) {
      for (int i = 0; i < most; i++) {
        codes.add(ofGroup.draw(draw).skill().code());
      }
    }
    for (int i = 0; i < others; i++) {
      codes.add(draw.of(vocabulary).code());
    }
    return codes;
  }

  /** Different kinds of work, the first one most wanted. */
  List<Trade> wishes(Draw draw, Sex sex, @Nullable Education level) {
    int count = draw.chance(0.5) ? 1 : draw.chance(0.7) ? 2 : 3;
    List<Trade> wishes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Trade next = wanted(draw, sex, level);
      if (!wishes.contains(next)) {
        wishes.add(next);
      }
    }
    return wishes;
  }
}
