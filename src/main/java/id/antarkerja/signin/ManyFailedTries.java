package id.antarkerja.signin;

import java.util.UUID;

/**
 * Somebody tries passwords at an address, whether it has an account or not.
 *
 * @param id of this row of tries
 * @param emailIndex hex of the keyed index
 */
record ManyFailedTries(UUID id, String emailIndex) {}
