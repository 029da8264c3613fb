package id.antarkerja.classifications;

/**
 * A KBJI group that a free title may belong to; the officer decides.
 *
 * @param score 0 to 1: share of the words, weighted by how rare they are, that the title has in
 *     common with {@code because}; not a probability
 * @param because the title or everyday name that came closest
 */
public record OccupationProposal(Occupation group, double score, String because) {}
