package dz.amal.domain.knowledge;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.privacy.MaskedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text that answers may quote, once it may be used. Its life: somebody brings it in, somebody
 * else reviews it; a new version waits for a review again; in the end it is withdrawn.
 *
 * @param personalData where personal data was masked, in the order of the text
 */
public record Document(DocumentHead head, DocumentText text, List<MaskedText.Find> personalData) {

  public Document {
    personalData = List.copyOf(personalData);
  }

  /** Its id. */
  public DocumentId id() {
    return head.id();
  }

  /** Which version of the document this is, from 1. */
  public int version() {
    return head.version();
  }

  /** Its title. */
  public String title() {
    return head.title();
  }

  /** What it is written in. */
  public ReadingLanguage language() {
    return head.language();
  }

  /** Who well established says so. */
  public Optional<String> source() {
    return head.source();
  }

  /** Who wrote it. */
  public Optional<String> author() {
    return head.author();
  }

  /** Who brought it in. */
  public Optional<UserId> createdBy() {
    return head.createdBy();
  }

  /** What a reviewer has said of this version. */
  public ReviewStatus reviewStatus() {
    return head.standing().status();
  }

  /** The day of the review that counts. */
  public Optional<LocalDate> reviewedOn() {
    return head.standing().reviewedOn();
  }

  /** The last day on which that review counts; empty for good. */
  public Optional<LocalDate> reviewDueOn() {
    return head.standing().dueOn();
  }

  /** Whether personal data was looked for and masked. */
  public boolean piiStripped() {
    return head.piiStripped();
  }

  /** How many chunks it was cut into. */
  public int chunkCount() {
    return head.chunkCount();
  }

  /** When it was brought in. */
  public Instant createdAt() {
    return head.createdAt();
  }

  /** When it last changed. */
  public Instant updatedAt() {
    return head.updatedAt();
  }

  /** Whether answers may quote it on this day in Algiers. */
  public boolean mayBeUsed(LocalDate day) {
    return head.mayBeUsed(day);
  }

  /**
   * Why this review of it does not count; empty if it does.
   *
   * @param writers who brought it in or wrote a version of it: two people see every text
   */
  public Optional<ReviewRefusal> refuses(DocumentReview review, Set<UserId> writers) {
    if (review.reviewer().filter(writers::contains).isPresent()) {
      return Optional.of(ReviewRefusal.OWN_WORK);
    }
    return review.verdict() == ReviewVerdict.APPROVED && !piiStripped()
        ? Optional.of(ReviewRefusal.NOT_STRIPPED)
        : Optional.empty();
  }

  /**
   * The document after a review that it does not refuse.
   *
   * @param dueOn the last day on which an approval counts; see {@link DocumentReview#standing}
   * @throws dz.amal.domain.kernel.InvalidValue on {@code review_due_on}
   */
  public Document reviewed(DocumentReview review, Optional<LocalDate> dueOn) {
    return new Document(head.withStanding(review.standing(dueOn), review.at()), text, personalData);
  }

  /** The same version, with another source and author. */
  public Document attributed(Optional<String> source, Optional<String> author, Instant at) {
    return new Document(head.withOrigin(source, author, at), text, personalData);
  }

  /**
   * The next version, which waits for a review; not cut into chunks yet.
   *
   * @param clean its text
   * @param by who has written it
   */
  public Document replacedBy(
      String title, ReadingLanguage language, CleanText clean, UserId by, Instant at) {
    DocumentHead next =
        new DocumentHead(
            id(),
            version() + 1,
            title,
            language,
            source(),
            author(),
            createdBy(),
            Optional.of(by),
            true,
            ReviewStanding.pending(),
            0,
            createdAt(),
            at);
    return new Document(next, clean.text(), clean.personalData());
  }

  /** The same, cut into so many chunks. */
  public Document cutInto(int chunks) {
    return new Document(head.withChunkCount(chunks), text, personalData);
  }

  /** Only what {@link DocumentHead} shows of itself. */
  @Override
  public String toString() {
    return "Document[" + head + "]";
  }
}
