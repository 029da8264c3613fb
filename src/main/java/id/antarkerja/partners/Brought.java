package id.antarkerja.partners;

/** A file as it came in. */
record Brought(String name, byte[] content) {}
