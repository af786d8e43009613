package dz.amal.documents.pdf;

import dz.amal.documents.kernel.Refusal;

/** How much may still be unpacked, in bytes, counting again what is unpacked again. */
final class Budget {

  private static final long ONE_STREAM = 48L * 1024 * 1024;
  private static final long ALL_STREAMS = 512L * 1024 * 1024;

  /** Even an empty stream costs time. */
  private static final long PER_STREAM = 1024;

  private long left = ALL_STREAMS;

  /** Begins a stream. */
  void begin() {
    spend(PER_STREAM);
  }

  /** Takes note of more bytes of a stream, of which there are so many now. */
  void spend(long bytes, long ofStream) {
    if (ofStream > ONE_STREAM) {
      throw Refusal.excessive();
    }
    spend(bytes);
  }

  private void spend(long bytes) {
    left -= bytes;
    if (left < 0) {
      throw Refusal.excessive();
    }
  }
}
