package id.antarkerja.officers.postings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decree by which an officer works at an office.
 *
 * @param from the first day it holds, whenever it was written or came here
 */
public record NewPosting(
    UUID office,
    Post post,
    @Nullable String decreeNo,
    @Nullable LocalDate decreeOn,
    LocalDate from) {}
