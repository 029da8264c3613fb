package id.antarkerja.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The Ed25519 key (RFC 8032) that signs anchors; it lies outside the database and its backups. */
@Component
class SigningKey {
  private final PrivateKey secret;
  private final PublicKey open;

  SigningKey(@Value("${antarkerja.data:data}") Path data) throws IOException {
    Path file = Files.createDirectories(data.resolve("keys")).resolve("audit-signing.key");
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      String[] parts = Files.readString(file).strip().split("\n");
      KeyFactory keys = KeyFactory.getInstance("Ed25519");
      secret = keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0])));
      open = keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(parts[1])));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("the key that signs the audit trail can't be used", e);
    }
  }

  byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing failed", e);
    }
  }

  boolean signed(byte[] bytes, byte[] signed) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(open);
      signature.update(bytes);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    String text =
        base64.encodeToString(pair.getPrivate().getEncoded())
            + "\n"
            + base64.encodeToString(pair.getPublic().getEncoded())
            + "\n";
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (var channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
      channel.force(true);
    }
    Files.move(fresh, file);
  }
}
