package id.antarkerja.employers;

/** An employer was suspended or blocked and may not recruit; heard inside the transaction. */
public record EmployerStopped(EmployerId employer) {}
