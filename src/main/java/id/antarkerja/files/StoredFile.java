package id.antarkerja.files;

/** What is known of a stored file; {@code name} is only ever shown, never used as a path. */
public record StoredFile(FileId id, String name, String contentType, long size, byte[] sha256) {}
