package dz.amal.credentials;

import dz.amal.domain.secret.Key;
import dz.amal.domain.secret.KeyPurpose;
import dz.amal.domain.secret.Keys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Secrets encrypted with AES-256 in GCM, as {@code key-id:base64(nonce || ciphertext || tag)}. */
final class SealedSecrets {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random;
  private final Keys keys;

  SealedSecrets(SecureRandom random, Keys keys) {
    this.random = random;
    this.keys = keys;
  }

  String seal(String secret) {
    Key key = keys.current(KeyPurpose.SECOND_FACTOR);
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, secret.getBytes(StandardCharsets.UTF_8));
    byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    return key.id() + ":" + Base64.getEncoder().encodeToString(whole);
  }

  String unseal(String text) {
    String[] parts = text.split(":", 2);
    Key key =
        keys.find(KeyPurpose.SECOND_FACTOR, parts[0])
            .orElseThrow(() -> new IllegalStateException("the key of a second factor is gone"));
    ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(parts[1]));
    byte[] nonce = new byte[NONCE_BYTES];
    whole.get(nonce);
    byte[] sealed = new byte[whole.remaining()];
    whole.get(sealed);
    return new String(run(Cipher.DECRYPT_MODE, key, nonce, sealed), StandardCharsets.UTF_8);
  }

  private static byte[] run(int mode, Key key, byte[] nonce, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(
          mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret could not be encrypted or decrypted", e);
    }
  }
}
