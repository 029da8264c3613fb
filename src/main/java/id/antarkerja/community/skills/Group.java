package id.antarkerja.community.skills;

import org.jspecify.annotations.Nullable;

/**
 * Averages of a group of at least five officers.
 *
 * @param place code of a place below the reader's; null for the whole
 * @param officers null when the group is left out: it has less than five, or would give away one
 *     that has
 */
record Group(
    @Nullable String place,
    boolean whole,
    @Nullable Integer officers,
    @Nullable Double skill,
    @Nullable Double literacy,
    @Nullable Double collaboration) {

  @Nullable Double average(Dimension dimension) {
    return switch (dimension) {
      case SKILL -> skill;
      case LITERACY -> literacy;
      case COLLABORATION -> collaboration;
    };
  }
}
