package id.antarkerja.web;

/** One choice of a select, radio group, check list or look-up: what is sent and what is read. */
public record Option(String value, String label) {}
