package id.antarkerja.signin;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Somebody tries passwords at an address, whether it has an account or not.
 *
 * @param id of this row of tries
 * @param people of which kind, as {@link Guests#kind}; "" for staff
 * @param emailIndexes hex of the keyed index, under each version of the keys
 */
record ManyFailedTries(UUID id, String people, List<String> emailIndexes) {
  static ManyFailedTries at(UUID id, String people, List<byte[]> indexes) {
    return new ManyFailedTries(
        id, people, indexes.stream().map(HexFormat.of()::formatHex).toList());
  }

  List<byte[]> indexes() {
    return emailIndexes.stream().map(HexFormat.of()::parseHex).toList();
  }
}
