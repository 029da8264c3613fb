package id.antarkerja.portal;

import java.util.UUID;

/** Somebody asked for a link; nothing else is known yet. */
record LinkAsked(UUID request) {}
