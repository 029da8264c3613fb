package id.antarkerja.access;

import java.util.UUID;

/**
 * Links that sign somebody in and were not followed yet, as a bean of the module that keeps them;
 * see {@link Sessions#endAllOf}.
 */
public interface WaitingLinks {
  /** In the caller's transaction, an officer's or the system's. */
  void end(UUID principal);
}
