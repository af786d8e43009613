package dz.amal.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.testkit.RedisServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.SslOptions;

final class EncryptedTest {

  @Test
  void speaksToWhomItTrustsByTheNameItCalled(@TempDir Path directory) {
    Certificate certificate = Certificate.in(directory);
    SslOptions.Builder usual = SslOptions.builder();
    try (RedisServer server = serverWith(certificate)) {
      assertThat(answers(server, "localhost", certificate.trusted())).isTrue();
      assertThat(answers(server, "127.0.0.1", certificate.trusted())).isFalse();
      assertThat(answers(server, "localhost", usual)).isFalse();
    }
  }

  private static RedisServer serverWith(Certificate certificate) {
    return RedisServer.start(
        "--tls-port",
        "{port}",
        "--tls-cert-file",
        certificate.certificateFile().toString(),
        "--tls-key-file",
        certificate.keyFile().toString(),
        "--tls-ca-cert-file",
        certificate.certificateFile().toString(),
        "--tls-auth-clients",
        "no");
  }

  private static boolean answers(RedisServer server, String host, SslOptions.Builder trust) {
    RedisAddress address = RedisAddress.parse("rediss://" + host + ":" + server.port());
    try (RedisConnection connection =
        RedisConnection.open(
            RedisPool.of(address, trust, Duration.ofSeconds(5)), Duration.ofHours(1))) {
      return connection.answers();
    }
  }
}
