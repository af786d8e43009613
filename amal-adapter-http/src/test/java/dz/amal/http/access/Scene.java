package dz.amal.http.access;

import dz.amal.domain.identity.Role;
import dz.amal.domain.notification.Delivery;
import dz.amal.domain.notification.LinkLetter;
import dz.amal.domain.notification.Notification;
import dz.amal.domain.notification.Outbox;
import dz.amal.http.fixture.Answer;
import dz.amal.http.fixture.Client;
import dz.amal.http.fixture.TestServer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A caller before a thing that the owner has; made anew for every answer. */
final class Scene {

  /** What everybody here signs in with. */
  static final String PASSWORD = "trois chevaux bleus";

  private final TestServer server;
  private final Client admin;
  private final Optional<Person> caller;
  private Optional<Person> owner = Optional.empty();

  private record Person(String email, Answer session, Client client) {}

  Scene(TestServer server, Client admin, String caller) {
    this.server = server;
    this.admin = admin;
    this.caller =
        switch (caller) {
          case "nobody" -> Optional.empty();
          case "guest" -> Optional.of(guest());
          case "owner" -> Optional.of(owner());
          case "stranger" -> Optional.of(somebody());
          default -> Optional.of(promoted(Role.valueOf(caller.toUpperCase(Locale.ROOT))));
        };
  }

  private Person guest() {
    Answer session = server.anonymous().post("/api/v1/auth/guest", "{}").expect(201);
    return new Person("", session, server.withToken(session.text("/access_token")));
  }

  private Person somebody() {
    String email = "somebody-" + UUID.randomUUID() + "@example.dz";
    Answer session =
        server
            .anonymous()
            .post(
                "/api/v1/auth/signup",
                "{\"email\":\"%s\",\"password\":\"%s\",\"consent_data_storage\":false}"
                    .formatted(email, PASSWORD))
            .expect(201);
    return new Person(email, session, server.withToken(session.text("/access_token")));
  }

  /** Somebody with an account whom an administrator has taken into the team. */
  private Person promoted(Role role) {
    Person person = somebody();
    admin
        .patch(
            "/api/v1/admin/users/" + person.session().text("/user/id"),
            "{\"role\":\"" + role.code() + "\"}")
        .expect(200);
    return person;
  }

  private Person owner() {
    Person person = owner.orElseGet(this::somebody);
    owner = Optional.of(person);
    return person;
  }

  /** Who asks. */
  Client caller() {
    return caller.map(Person::client).orElse(server.anonymous());
  }

  /** Whose thing it is. */
  String ownersEmail() {
    return owner().email();
  }

  String apiKey() {
    return admin.post("/api/v1/admin/api-keys", "{\"name\":\"any\"}").expect(201).text("/id");
  }

  String ownersId() {
    return owner().session().text("/user/id");
  }

  String ownersSession() {
    return owner().client().get("/api/v1/me/sessions").expect(200).text("/items/0/id");
  }

  String ownersRefreshToken() {
    return owner().session().text("/refresh_token");
  }

  /** The token in the letter that the owner gets when they ask for one there. */
  String ownersLink(String path, LinkLetter.Kind kind) {
    server.anonymous().post(path, "{\"email\":\"" + owner().email() + "\"}").expect(202);
    return server.linkTo(owner().email(), kind);
  }

  String conversation() {
    return owner().client().conversation().replaceAll(".*/", "");
  }

  /** One that has a ticket, and so is the team's too. */
  String conversationInACrisis() {
    String conversation = owner().client().conversation();
    owner().client().say(conversation, "je veux mourir").expect(201);
    return conversation.replaceAll(".*/", "");
  }

  /** A reply of Amal to the owner. */
  String reply() {
    String conversation = owner().client().conversation();
    return owner().client().say(conversation, "combien dure le sevrage ?").text("/reply/id");
  }

  String ticket() {
    return owner().client().post("/api/v1/tickets", "{\"subject\":\"Aide\"}").text("/id");
  }

  /** A document that waits for a review, written by none of the callers. */
  String document() {
    return server
        .team(Role.EDITOR)
        .post(
            "/api/v1/documents",
            "{\"title\":\"a\",\"content\":\"Texte %s.\"}".formatted(UUID.randomUUID()))
        .expect(201)
        .text("/id");
  }

  String eTagOf(String path) {
    return admin.get(path).expect(200).header("ETag");
  }

  /** News for another program that never arrived. */
  String deadDelivery() {
    ticket();
    Outbox outbox = server.stores().outbox();
    List<Notification> news = outbox.pending(1);
    Delivery delivery = Delivery.byWebhook(UUID.randomUUID(), news.get(0), "somewhere");
    Instant now = server.clock().instant();
    server
        .stores()
        .transactions()
        .runInTransaction(
            () -> {
              outbox.passOn(news, List.of(delivery), now);
              outbox.giveUp(delivery, "http_503", now);
            });
    return delivery.id().toString();
  }

  /** The caller begins to set up a second factor, and confirms it unless they shall do so. */
  String codeOfASecondFactor(boolean isConfirmed) {
    Answer begun =
        caller().post("/api/v1/me/second-factor", "{\"current_password\":\"" + PASSWORD + "\"}");
    if (begun.status() != 201) {
      return "000000";
    }
    String secret = begun.text("/secret");
    Instant now = server.clock().instant();
    if (isConfirmed) {
      String code = "{\"code\":\"" + Authenticator.code(secret, now) + "\"}";
      caller().post("/api/v1/me/second-factor/confirm", code).expect(200);
      return Authenticator.code(secret, now.plusSeconds(30)); // each counts once
    }
    return Authenticator.code(secret, now);
  }
}
