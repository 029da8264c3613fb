package id.antarkerja.circulars;

import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.registry.Level;
import id.antarkerja.officers.registry.Specialism;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a circular is for: officers in the service who fit all of these.
 *
 * @param territory they work there or below it
 * @param kind null for both kinds
 * @param levels one of these; empty for all
 * @param specialisms at least one of these; empty for all
 */
public record Audience(
    String territory,
    @Nullable OfficerKind kind,
    List<Level> levels,
    List<Specialism> specialisms) {}
