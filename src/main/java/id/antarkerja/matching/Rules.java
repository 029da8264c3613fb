package id.antarkerja.matching;

/** Everything a score depends on besides the two rows and the day. */
record Rules(Weights weights, Relatedness relatedness, Distances distances, Components components) {
  Rules(Weights weights, Relatedness relatedness, Distances distances) {
    this(weights, relatedness, distances, new Components(relatedness, distances));
  }

  Rules with(Weights other) {
    return new Rules(other, relatedness, distances, components);
  }
}
