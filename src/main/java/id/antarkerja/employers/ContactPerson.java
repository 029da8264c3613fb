package id.antarkerja.employers;

import java.util.UUID;

/** A contact person whose right to their company's page is being proved. */
public record ContactPerson(UUID id, String companyName, String territory) {}
