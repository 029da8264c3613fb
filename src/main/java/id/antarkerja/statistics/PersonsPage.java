package id.antarkerja.statistics;

import java.util.List;

/** The persons behind a number. */
record PersonsPage(ListHead head, List<Behind.PersonRow> rows) {}
