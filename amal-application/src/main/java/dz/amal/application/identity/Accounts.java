package dz.amal.application.identity;

import dz.amal.domain.identity.Credentials;
import dz.amal.domain.identity.MagicLinks;
import dz.amal.domain.identity.Passwords;
import dz.amal.domain.identity.Users;
import dz.amal.domain.kernel.Transactions;

/** What accounts are kept in and checked with. */
public record Accounts(
    Transactions transactions,
    Users users,
    Credentials credentials,
    Passwords passwords,
    MagicLinks links) {}
