package dz.amal.documents.pdf;

import java.io.ByteArrayOutputStream;

/** Takes what a filter unpacks, as long as the budget lasts. */
final class BoundedOutput extends ByteArrayOutputStream {

  private final Budget budget;

  BoundedOutput(Budget budget) {
    this.budget = budget;
  }

  @Override
  public synchronized void write(int b) {
    budget.spend(1, size() + 1L);
    super.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    budget.spend(length, (long) size() + length);
    super.write(bytes, offset, length);
  }
}
