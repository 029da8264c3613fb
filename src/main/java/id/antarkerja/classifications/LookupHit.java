package id.antarkerja.classifications;

/** One line of a look-up: the code to store, the label to show, and what tells it from others. */
public record LookupHit(String code, String label, String detail) {}
