package id.antarkerja.signin;

/**
 * A browser as its device cookie tells it.
 *
 * @param number random; says nothing of who uses it
 * @param issued whether this service gave it that number before: one made up counts for nothing
 * @param range the network that it comes from; "" where the address says nothing about that
 */
public record Browser(String number, boolean issued, String range) {}
