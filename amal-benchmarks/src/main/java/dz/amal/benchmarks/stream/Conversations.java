package dz.amal.benchmarks.stream;

import dz.amal.application.conversation.StartConversation;
import dz.amal.benchmarks.database.Sql;
import dz.amal.bootstrap.Amal;
import dz.amal.domain.conversation.Mode;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.Role;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.language.ReadingLanguage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Guests with a session and a conversation each, past the limits on how many may come. */
final class Conversations {

  private Conversations() {}

  /** Where somebody writes, and what they show for it. */
  record Place(String token, UUID conversation) {

    String path() {
      return "/api/v1/conversations/" + conversation + "/messages";
    }

    @Override
    public String toString() {
      return "Place[" + conversation + "]";
    }
  }

  static List<Place> start(Amal amal, Connection connection, int count) throws SQLException {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UserId user = new UserId(UUID.randomUUID());
      String token = "bench-" + user.value();
      Sql.execute(
          connection,
          "INSERT INTO users (id, is_guest) VALUES ('"
              + user.value()
              + "', TRUE); INSERT INTO user_sessions (user_id, token_hash, expires_at) VALUES ('"
              + user.value()
              + "', encode(sha256(convert_to('"
              + token
              + "', 'UTF8')), 'hex'), NOW() + INTERVAL '1 day')");
      places.add(new Place(token, conversation(amal, user)));
    }
    return places;
  }

  private static UUID conversation(Amal amal, UserId user) {
    return amal.useCases()
        .startConversation()
        .handle(
            new StartConversation.Command(
                new Caller(user, Role.USER, ReadingLanguage.FRENCH, true),
                Optional.empty(),
                Mode.AUTO,
                Optional.empty()))
        .orElseThrow()
        .id()
        .value();
  }
}
