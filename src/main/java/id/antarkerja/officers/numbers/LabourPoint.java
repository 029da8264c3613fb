package id.antarkerja.officers.numbers;

import java.time.OffsetDateTime;

/**
 * The labour force of a region, in persons, as an official list says for a year.
 *
 * @param region undotted, of a province or regency
 */
public record LabourPoint(
    String region, int year, long number, String source, OffsetDateTime loadedAt) {}
