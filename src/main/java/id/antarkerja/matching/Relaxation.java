package id.antarkerja.matching;

/**
 * One constraint less.
 *
 * @param gained how many more would then be possible
 */
public record Relaxation(Constraint constraint, int gained) {}
