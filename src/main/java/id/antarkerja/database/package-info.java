/**
 * The PostgreSQL that AntarKerja brings along, the check of a server that somebody else runs, and
 * the text that its COPY reads.
 *
 * <p>Owns the folder {@code data/}: unpacked binaries, the cluster, the passwords of its roles, the
 * log. Never touches a table and knows no other module. Start reading at {@link
 * id.antarkerja.database.EmbeddedPostgres}.
 */
@ApplicationModule(
    displayName = "Database",
    allowedDependencies = {})
@NullMarked
package id.antarkerja.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
