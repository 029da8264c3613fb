package id.antarkerja.employers;

/** An employer's name was mended; heard inside the transaction. */
public record EmployerRenamed(EmployerId employer, String name) {}
