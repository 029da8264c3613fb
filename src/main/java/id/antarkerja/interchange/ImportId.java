package id.antarkerja.interchange;

import java.util.UUID;

public record ImportId(UUID value) {}
