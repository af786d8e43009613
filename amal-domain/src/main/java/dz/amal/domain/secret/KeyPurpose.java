package dz.amal.domain.secret;

/** What a key is for. Keys of two purposes are never the same. */
public enum KeyPurpose {
  /** Codes of the audit's entries and of the links between them. */
  AUDIT,
  /** Encrypting what second factors are computed from. */
  SECOND_FACTOR,
  /** Making network addresses and accounts unreadable where they are only counted. */
  PSEUDONYM
}
