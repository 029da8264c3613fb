package id.antarkerja.sso;

/**
 * @param key text of what happened; its help is the same with {@code .help}
 */
record NotLinkedPage(String key) {}
