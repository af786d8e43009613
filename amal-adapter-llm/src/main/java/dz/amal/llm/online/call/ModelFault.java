package dz.amal.llm.online.call;

import java.util.Locale;

/** Why a call of a model elsewhere came to nothing; what is counted. */
public enum ModelFault {
  /** Nobody listens there, the name is unknown, or no connection came about in time. */
  REFUSED_CONNECTION(true, true, false),
  /** It cannot be trusted, or does not speak TLS. */
  TLS(false, true, false),
  /** The key is wrong, or may not do this (401, 403). */
  UNAUTHORISED(false, true, false),
  /** There is no such model or address (404). */
  NOT_FOUND(false, true, false),
  /** Too much was asked in a short time (429). */
  RATE_LIMITED(true, true, false),
  /** It failed by itself (408, 409, 5xx). */
  SERVER_ERROR(true, true, false),
  /** The connection broke off after the answer had begun. */
  BROKEN_STREAM(false, true, true),
  /** Nothing came at all, not even headers, in the time for the first token. */
  TIMEOUT_FIRST_TOKEN(false, true, true),
  /** Headers came, and then nothing in the time for the first token. */
  SILENT(false, true, true),
  /** It began, and was not done in the time for the whole call. */
  TIMEOUT(false, true, true),
  /** More bytes than anybody needs. */
  TOO_LARGE(false, false, true),
  /** Not what was agreed on, after one repair where that was possible. */
  INVALID_OUTPUT(false, false, true),
  /** Points of another dimension, or not one for each text. */
  WRONG_DIMENSION(false, false, true),
  /** An answer without any choice in it. */
  EMPTY_CHOICES(false, false, true),
  /** The endpoint would not hear it or say it. */
  CONTENT_FILTER(false, false, true),
  /** As many calls as are allowed run already; it was not asked. */
  BUSY(false, false, false),
  /** It kept failing, and is left alone for a while; it was not asked. */
  LEFT_ALONE(false, false, false),
  /** Whoever asked has left. */
  CANCELLED(false, false, true),
  /** The request was wrong (400, 413, 422), or anything else. */
  OTHER(false, false, false);

  private final boolean isWorthARetry;
  private final boolean isIllness;
  private final boolean mayHaveCost;

  ModelFault(boolean isWorthARetry, boolean isIllness, boolean mayHaveCost) {
    this.isWorthARetry = isWorthARetry;
    this.isIllness = isIllness;
    this.mayHaveCost = mayHaveCost;
  }

  /** Whether the same call may well succeed a moment later. */
  boolean isWorthARetry() {
    return isWorthARetry;
  }

  /** Whether it says that the endpoint is ill, rather than this one call. */
  boolean isIllness() {
    return isIllness;
  }

  /** Whether the endpoint has probably worked for it. */
  boolean mayHaveCost() {
    return mayHaveCost;
  }

  /** Its name where it is counted. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
