package id.antarkerja.signin;

import java.time.Instant;

/** One passkey as its owner sees it. */
public record PasskeyEntry(String id, String label, Instant madeAt, Instant lastUsed) {}
