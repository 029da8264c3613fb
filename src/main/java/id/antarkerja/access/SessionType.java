package id.antarkerja.access;

import java.util.function.Function;

/**
 * How values of one type are kept in a session: as text that the next release still reads. Publish
 * one as a bean for each type that a module puts there; strings need none.
 *
 * @param name stands before the text in the database; never change it
 * @param read may throw or answer null for a text it does not know: the value is then gone
 */
public record SessionType<T>(
    String name, Class<T> type, Function<T, String> write, Function<String, T> read) {}
