package id.antarkerja.signin;

/**
 * Somebody tries passwords at an address, whether it has an account or not.
 *
 * @param emailIndex hex of the keyed index
 */
record ManyFailedTries(String emailIndex) {}
