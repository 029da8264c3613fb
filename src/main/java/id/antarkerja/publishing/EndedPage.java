package id.antarkerja.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param title null when it was taken down
 * @param gone for good; otherwise it is only closed for now
 */
record EndedPage(@Nullable String title, boolean gone, List<JobCard> similar) {}
