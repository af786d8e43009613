package dz.amal.domain.knowledge;

/** Why a review does not count. */
public enum ReviewRefusal {
  /** The reviewer brought the document in, or wrote a version of it. */
  OWN_WORK,
  /** Nobody has looked for personal data in it, so it cannot be approved. */
  NOT_STRIPPED
}
