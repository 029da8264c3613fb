package id.antarkerja.officers;

import java.util.List;
import java.util.UUID;

/**
 * Where these officers work, what they are or know, or whether they serve has changed; told in the
 * transaction of the change.
 */
public record OfficersChanged(List<UUID> officers) {}
