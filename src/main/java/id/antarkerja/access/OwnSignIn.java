package id.antarkerja.access;

import java.util.UUID;

/**
 * A signed-in person who has no staff account: a jobseeker on their own pages, or a contact person
 * of an employer. Sees what row-level policies say is their own, nothing else.
 *
 * @param role {@link Role#CITIZEN} or {@link Role#EMPLOYER}
 * @param id of the person, or of the contact
 */
public record OwnSignIn(Role role, UUID id, String name) implements SignedIn {
  public OwnSignIn {
    if (role != Role.CITIZEN && role != Role.EMPLOYER) {
      throw new IllegalArgumentException("not a person of their own: " + role);
    }
  }

  @Override
  public Acting acting() {
    return role == Role.CITIZEN ? Acting.citizen(id, name) : Acting.contact(id, name);
  }
}
