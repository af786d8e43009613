package dz.amal.documents.pdf;

import dz.amal.documents.kernel.Refusal;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** PDFBox's parser, over streams that unpack to so much and no more. */
final class BoundedParser extends PDFParser {

  /** What is kept of streams in memory, and in temporary files beyond that; in bytes. */
  private static final long IN_MEMORY = 16L * 1024 * 1024;

  private static final long IN_ALL = 256L * 1024 * 1024;
  private static final int DEEPEST = 64;
  private static final int MAX_NODES = 100_000;
  private static final int MAX_OBJECTS = 200_000;

  private BoundedParser(byte[] bytes, StreamCacheCreateFunction cache) throws IOException {
    super(new RandomAccessReadBuffer(bytes), "", null, null, cache);
    IOUtils.closeQuietly(document);
    document = new BoundedDocument(cache, this);
  }

  /** The document, whose pages can be walked through without danger. */
  static PDDocument parse(byte[] bytes) throws IOException {
    requireFewObjects(bytes);
    return new BoundedParser(bytes, MemoryUsageSetting.setupMixed(IN_MEMORY, IN_ALL).streamCache)
        .parse();
  }

  /** PDFBox has all of them in memory while it mends a table of contents. */
  private static void requireFewObjects(byte[] bytes) {
    int objects = 0;
    for (int i = 3; i < bytes.length; i++) {
      if (bytes[i] == 'j' && bytes[i - 1] == 'b' && bytes[i - 2] == 'o' && bytes[i - 3] != 'd') {
        objects++;
      }
    }
    if (objects > MAX_OBJECTS) {
      throw Refusal.excessive();
    }
  }

  @Override
  protected void checkPages(COSDictionary root) throws IOException {
    COSDictionary pages = root.getCOSDictionary(COSName.PAGES);
    if (pages != null) {
      requireShallow(pages);
    }
    super.checkPages(root);
  }

  /** PDFBox calls itself for each level of the tree, and so would run out of stack. */
  private static void requireShallow(COSDictionary pages) {
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSDictionary> level = new ArrayDeque<>();
    level.add(pages);
    for (int depth = 0; !level.isEmpty(); depth++) {
      if (depth > DEEPEST || seen.size() > MAX_NODES) {
        throw Refusal.excessive();
      }
      level = below(level, seen);
    }
  }

  private static Deque<COSDictionary> below(Deque<COSDictionary> level, Set<COSDictionary> seen) {
    Deque<COSDictionary> below = new ArrayDeque<>();
    for (COSDictionary node : level) {
      COSArray kids = node.getCOSArray(COSName.KIDS);
      for (int i = 0; kids != null && i < kids.size(); i++) {
        if (kids.getObject(i) instanceof COSDictionary kid && seen.add(kid)) {
          requireFewAncestors(kid);
          below.add(kid);
        }
      }
    }
    return below;
  }

  private static void requireFewAncestors(COSDictionary node) {
    COSDictionary parent = node;
    for (int i = 0; parent != null; i++) {
      if (i > DEEPEST) {
        throw Refusal.excessive();
      }
      parent = parent.getCOSDictionary(COSName.PARENT, COSName.P);
    }
  }
}
