package dz.amal.application.identity;

import dz.amal.application.audit.NoteAct;
import dz.amal.domain.identity.OneTimeCodes;
import dz.amal.domain.identity.Passwords;
import dz.amal.domain.identity.SessionCache;
import dz.amal.domain.identity.SessionPolicy;
import dz.amal.domain.limit.RateLimiter;
import dz.amal.domain.notification.Mail;
import dz.amal.domain.secret.Keys;
import dz.amal.domain.secret.Pseudonyms;
import dz.amal.domain.store.Stores;

/** The use cases of coming in, wired. */
public record IdentityUseCases(
    Authenticate authenticate,
    StartGuestSession startGuestSession,
    SignUp signUp,
    SignIn signIn,
    AskForLink askForLink,
    SendLinks sendLinks,
    UseLink useLink,
    RenewSession renewSession,
    EndSession endSession,
    ReadProfile readProfile,
    ChangeProfile changeProfile,
    SetUpSecondFactor setUpSecondFactor,
    AdministerUsers administerUsers,
    AddTeamMember addTeamMember) {

  /** What they are wired over, beside the stores. */
  public record Means(
      Passwords passwords,
      OneTimeCodes codes,
      Keys keys,
      SessionCache cache,
      RateLimiter limiter,
      SessionPolicy policy,
      Mail mail) {}

  /** Wires them. */
  public static IdentityUseCases over(Stores stores, Means means, BeginSession.World world) {
    NoteAct noteAct = new NoteAct(stores.auditTrail(), world.ids(), world.clock());
    Accounts accounts =
        new Accounts(
            stores.transactions(),
            stores.users(),
            stores.credentials(),
            means.passwords(),
            stores.magicLinks());
    EndSessions endSessions = new EndSessions(stores.sessions(), means.cache(), stores.bell());
    BeginSession begin =
        new BeginSession(
            stores.users(),
            stores.sessions(),
            stores.credentials(),
            means.policy(),
            noteAct,
            world);
    CountAttempts count =
        new CountAttempts(
            stores.transactions(),
            stores.signInAttempts(),
            new Pseudonyms(means.keys()),
            world.clock());
    CheckSecondFactor check =
        new CheckSecondFactor(stores.credentials(), means.codes(), noteAct, world.clock());
    ConfirmIdentity confirm =
        new ConfirmIdentity(stores.transactions(), stores.credentials(), means.passwords(), count);
    return new IdentityUseCases(
        new Authenticate(stores.sessions(), means.cache(), means.policy(), world.clock()),
        new StartGuestSession(
            stores.transactions(), stores.users(), begin, world.ids(), world.clock()),
        new SignUp(accounts, endSessions, begin, noteAct, world.ids(), world.clock()),
        new SignIn(
            stores.transactions(),
            stores.users(),
            stores.credentials(),
            means.passwords(),
            count,
            check,
            begin,
            noteAct),
        new AskForLink(
            stores.transactions(),
            stores.magicLinks(),
            means.limiter(),
            new Pseudonyms(means.keys()),
            world.ids(),
            world.clock()),
        new SendLinks(
            stores.transactions(), stores.magicLinks(), stores.users(), means.mail(), world),
        new UseLink(accounts, check, endSessions, begin, noteAct, world.clock()),
        new RenewSession(
            stores.transactions(),
            stores.sessions(),
            stores.users(),
            endSessions,
            begin,
            noteAct,
            world.clock()),
        new EndSession(
            stores.transactions(), stores.sessions(), endSessions, noteAct, world.clock()),
        new ReadProfile(stores.users(), stores.credentials()),
        new ChangeProfile(accounts, confirm, endSessions, noteAct, world.ids(), world.clock()),
        new SetUpSecondFactor(
            accounts, means.codes(), check, confirm, endSessions, noteAct, world.clock()),
        new AdministerUsers(
            stores.transactions(), stores.users(), endSessions, noteAct, world.clock()),
        new AddTeamMember(accounts, stores.sessions(), noteAct, world));
  }
}
