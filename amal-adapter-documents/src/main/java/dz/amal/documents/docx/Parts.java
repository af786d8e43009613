package dz.amal.documents.docx;

import dz.amal.documents.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a package. All that is unpacked of them together has a limit. */
final class Parts implements AutoCloseable {

  private static final int MAX_PARTS = 10_000;

  /** In bytes; a million characters of text take about a third. */
  private static final long MAX_UNPACKED = 64L * 1024 * 1024;

  /** What all parts may claim to be unpacked, pictures and all. */
  private static final long MAX_CLAIMED = 1024L * 1024 * 1024;

  private final ZipFile zip;
  private long left = MAX_UNPACKED;

  private Parts(ZipFile zip) {
    this.zip = zip;
  }

  static Parts of(Path file) throws IOException {
    Parts parts = new Parts(new ZipFile(file.toFile()));
    if (parts.isExcessive()) {
      parts.close();
      throw Refusal.excessive();
    }
    return parts;
  }

  private boolean isExcessive() {
    return zip.size() > MAX_PARTS
        || zip.stream().mapToLong(ZipEntry::getSize).filter(size -> size > 0).sum() > MAX_CLAIMED;
  }

  boolean holds(String name) {
    return zip.getEntry(name) != null;
  }

  /** Walks through a part that has to be there. */
  void read(String name, XmlHandler handler) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("a part is missing");
    }
    try (InputStream in = new Bounded(zip.getInputStream(entry))) {
      Xml.read(in, handler);
    }
  }

  /** Walks through a part, if it is there. */
  void readIfThere(String name, XmlHandler handler) throws IOException {
    if (holds(name)) {
      read(name, handler);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Ends with a refusal once more than the limit is unpacked. */
  private final class Bounded extends InputStream {

    private final InputStream in;

    Bounded(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      left -= Math.max(read, 0);
      if (left < 0) {
        throw Refusal.excessive();
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
