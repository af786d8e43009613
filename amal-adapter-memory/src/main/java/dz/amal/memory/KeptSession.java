package dz.amal.memory;

import dz.amal.domain.identity.Session;

/** A session, and what became of it. */
record KeptSession(Session session, boolean isSpent, boolean isRevoked) {

  KeptSession spent() {
    return new KeptSession(session, true, isRevoked);
  }

  KeptSession revoked() {
    return new KeptSession(session, isSpent, true);
  }
}
