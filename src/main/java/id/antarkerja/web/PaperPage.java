package id.antarkerja.web;

import id.antarkerja.documents.Verification;
import org.jspecify.annotations.Nullable;

/** A paper that was verified; null when there is no paper with that code. */
record PaperPage(@Nullable Verification paper) {}
