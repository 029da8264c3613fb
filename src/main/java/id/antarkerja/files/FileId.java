package id.antarkerja.files;

import java.util.UUID;

public record FileId(UUID value) {}
