package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What operators get: the jar, with the libraries that are shipped beside it and no others. Run
 * when it has been packaged; tests have libraries of their own, which hide that one is missing.
 */
@Tag("shipped")
final class ShippedJarTest {

  @Test
  void answersAMessage() {
    Path data = RunningAmal.newDataDirectory();
    ServerProcess server = ServerProcess.startShipped(data);
    try {
      ApiClient guest = ApiClient.guestOf(server.port());

      assertThat(guest.say(guest.conversation(), "I want to talk to a human").status())
          .isEqualTo(201);
    } finally {
      server.terminate();
    }
  }
}
