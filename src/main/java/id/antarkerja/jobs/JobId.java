package id.antarkerja.jobs;

import java.util.UUID;

public record JobId(UUID value) {}
