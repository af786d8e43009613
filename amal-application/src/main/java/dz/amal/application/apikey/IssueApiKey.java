package dz.amal.application.apikey;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.apikey.ApiKey;
import dz.amal.domain.apikey.ApiKeyId;
import dz.amal.domain.apikey.ApiKeyScope;
import dz.amal.domain.apikey.ApiKeySecret;
import dz.amal.domain.apikey.ApiKeys;
import dz.amal.domain.audit.AuditAction;
import dz.amal.domain.audit.AuditEntry;
import dz.amal.domain.identity.Caller;
import dz.amal.domain.identity.User;
import dz.amal.domain.identity.UserId;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.IdSource;
import dz.amal.domain.kernel.InvalidValue;
import dz.amal.domain.kernel.TokenSource;
import dz.amal.domain.kernel.Transactions;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives out a key, for administrators. */
public final class IssueApiKey {

  private final Transactions transactions;
  private final ApiKeys keys;
  private final Users users;
  private final NoteAct note;
  private final IdSource ids;
  private final TokenSource tokens;
  private final InstantSource clock;

  /** Wires the use case. */
  public IssueApiKey(
      Transactions transactions,
      ApiKeys keys,
      Users users,
      NoteAct note,
      IdSource ids,
      TokenSource tokens,
      InstantSource clock) {
    this.transactions = transactions;
    this.keys = keys;
    this.users = users;
    this.note = note;
    this.ids = ids;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * What to give out.
   *
   * @param name see {@link ApiKey}
   * @param owner whose it is to be
   */
  public record Command(Caller caller, String name, UserId owner, Set<ApiKeyScope> scopes) {

    public Command {
      scopes = Set.copyOf(scopes);
    }
  }

  /**
   * A new key.
   *
   * @param secret shown to nobody but whoever has asked for it, and never stored
   */
  public record Issued(ApiKey key, ApiKeySecret secret) {}

  /**
   * Gives out a key.
   *
   * @return empty if the caller is no administrator
   * @throws InvalidValue on {@code name} or {@code scopes}, and on {@code user_id} if there is no
   *     such user, or they may not sign in
   */
  public Optional<Issued> handle(Command command) {
    return command.caller().isAdmin() ? Optional.of(issue(command)) : Optional.empty();
  }

  private Issued issue(Command command) {
    ApiKeySecret secret = ApiKeySecret.from(tokens);
    ApiKey key =
        ApiKey.issue(
            new ApiKeyId(ids.next()),
            command.owner(),
            command.name(),
            command.scopes(),
            secret,
            clock.instant());
    transactions.runInTransaction(() -> keep(command.caller(), key));
    return new Issued(key, secret);
  }

  private void keep(Caller caller, ApiKey key) {
    if (users.find(key.owner()).filter(User::isActive).isEmpty()) {
      throw new InvalidValue("user_id", "must be of somebody who may sign in");
    }
    keys.add(key);
    note.by(
        caller,
        AuditAction.API_KEY_ISSUED,
        AuditEntry.Subject.of("api_key", key.id().value()),
        Map.of("owner", key.owner().toString()));
  }
}
