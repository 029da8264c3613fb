package id.antarkerja.classifications;

/**
 * A skill of a KBJI group.
 *
 * @param weight 1 useful, 2 important, 3 core
 * @param share weight over the sum of the group's weights: the shares of a group add up to 1
 */
public record GroupSkill(Skill skill, int weight, double share) {}
