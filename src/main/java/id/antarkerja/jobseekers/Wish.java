package id.antarkerja.jobseekers;

/**
 * An occupation that a person looks for.
 *
 * @param group 4-digit KBJI group
 * @param title as the person says it
 */
public record Wish(String group, String title) {}
