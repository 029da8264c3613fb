package id.antarkerja.web;

import java.util.List;
import java.util.Map;

/**
 * The questions of a {@link Merge}, with all fields of the form on their way back.
 *
 * @param nav key of the menu
 * @param version of what is stored now
 */
public record MergePage(
    String title,
    String nav,
    String action,
    String back,
    Form form,
    int version,
    List<Merge.Question> questions,
    List<Map.Entry<String, String>> carried) {}
