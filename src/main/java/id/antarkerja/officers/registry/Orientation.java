package id.antarkerja.officers.registry;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a phone held the camera: tag 0x0112 of the first directory in a JPEG's EXIF block (Exif 2.3,
 * 4.6.4). What can't be read is upright.
 */
record Orientation(int tag) {
  private static final Orientation UPRIGHT = new Orientation(1);
  private static final int TAG = 0x0112;

  static Orientation of(byte[] file) {
    try {
      return of(ByteBuffer.wrap(file));
    } catch (RuntimeException shorterThanItSays) {
      return UPRIGHT;
    }
  }

  private static Orientation of(ByteBuffer file) {
    if (Short.toUnsignedInt(file.getShort(0)) != 0xffd8) {
      return UPRIGHT;
    }
    int at = 2;
    while (Byte.toUnsignedInt(file.get(at)) == 0xff) {
      int marker = Byte.toUnsignedInt(file.get(at + 1));
      int length = Short.toUnsignedInt(file.getShort(at + 2));
      if (marker == 0xe1 && file.getInt(at + 4) == 0x45786966) {
        return ofTiff(file.slice(at + 10, length - 8));
      }
      if (marker == 0xda || length < 2) {
        return UPRIGHT;
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static Orientation ofTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** Around the middle of the picture. */
  AffineTransform upright() {
    AffineTransform turned =
        AffineTransform.getQuadrantRotateInstance(
            switch (tag) {
              case 3, 4 -> 2;
              case 6, 7 -> 1;
              case 5, 8 -> 3;
              default -> 0;
            });
    if (tag == 2 || tag == 4 || tag == 5 || tag == 7) {
      turned.scale(-1, 1);
    }
    return turned;
  }
}
