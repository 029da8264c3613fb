package id.antarkerja.officers;

import java.util.UUID;

public record OfficeId(UUID value) {}
