package dz.amal.credentials;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategy;
import dz.amal.domain.identity.Password;
import dz.amal.domain.identity.Passwords;
import dz.amal.domain.kernel.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * Passwords hashed with bcrypt, which takes no more than 72 bytes: of a longer password its SHA-512
 * is hashed, so that every character counts. Passwords are compared in Unicode's NFKC form, since
 * telephones and computers write the same letter in different ways.
 */
public final class BcryptPasswords implements Passwords {

  private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;
  private static final LongPasswordStrategy LONG = LongPasswordStrategies.hashSha512(VERSION);
  private static final int LEAST_COST = 4;
  private static final int MOST_COST = 16;

  private final int cost;
  private final BCrypt.Hasher hasher;
  private final BCrypt.Verifyer verifyer = BCrypt.verifyer(VERSION, LONG);
  private final GuessedPasswords guessed;
  private final String hashOfNothing;

  /**
   * With this cost.
   *
   * @param cost from 4 (for tests) to 16; one more takes twice as long
   * @param random where salts come from
   */
  public BcryptPasswords(int cost, SecureRandom random) {
    if (cost < LEAST_COST || cost > MOST_COST) {
      throw new InvalidValue("cost", "must be from 4 to 16");
    }
    this.cost = cost;
    this.hasher = BCrypt.with(VERSION, random, LONG);
    this.guessed = GuessedPasswords.standard();
    this.hashOfNothing = hash(new Password("nobody has this password"));
  }

  @Override
  public String hash(Password password) {
    return hasher.hashToString(cost, characters(password));
  }

  @Override
  public boolean matches(Password password, String hash) {
    return verifyer.verify(characters(password), hash.getBytes(StandardCharsets.UTF_8)).verified;
  }

  @Override
  public void matchNothing(Password password) {
    matches(password, hashOfNothing);
  }

  @Override
  public boolean isOutdated(String hash) {
    BCrypt.Result parsed = verifyer.verify(new char[0], hash.getBytes(StandardCharsets.UTF_8));
    return parsed.validFormat && parsed.details.cost < cost;
  }

  @Override
  public Optional<String> weakness(Password password, List<String> about) {
    return guessed.weakness(normal(password), about);
  }

  private static char[] characters(Password password) {
    return normal(password).toCharArray();
  }

  private static String normal(Password password) {
    return Normalizer.normalize(password.value(), Normalizer.Form.NFKC);
  }
}
