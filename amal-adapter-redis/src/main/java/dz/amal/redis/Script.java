package dz.amal.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * A Lua program, which Redis runs in one step, a file beside this class. Redis is sent its
 * fingerprint, and the program only where it does not know it yet.
 */
record Script(String text, String sha1) {

  /** Reads the file of this name, without its ending. */
  static Script load(String name) {
    try (InputStream in = Script.class.getResourceAsStream(name + ".lua")) {
      if (in == null) {
        throw new IllegalStateException("there is no " + name + ".lua");
      }
      byte[] bytes = in.readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes);
      return new Script(
          new String(bytes, StandardCharsets.UTF_8), HexFormat.of().formatHex(digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  Object run(UnifiedJedis redis, List<String> keys, List<String> values) {
    try {
      return redis.evalsha(sha1, keys, values);
    } catch (JedisNoScriptException e) {
      return redis.eval(text, keys, values);
    }
  }
}
