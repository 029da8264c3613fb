package id.antarkerja.oversight;

import id.antarkerja.audit.ReadingStopped.Limit;

/**
 * @param ended whether the session was ended too
 */
record StoppedPage(Limit limit, boolean ended) {}
