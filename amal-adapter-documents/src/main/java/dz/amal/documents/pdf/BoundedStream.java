package dz.amal.documents.pdf;

import dz.amal.documents.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/**
 * A stream that is unpacked into nothing first, to see how large it is: PDFBox would unpack it into
 * memory, and 20 megabytes can become 20 gigabytes. Pictures are not unpacked at all.
 */
final class BoundedStream extends COSStream {

  private static final Set<COSName> OF_PICTURES =
      Set.of(
          COSName.DCT_DECODE,
          COSName.DCT_DECODE_ABBREVIATION,
          COSName.JPX_DECODE,
          COSName.JBIG2_DECODE,
          COSName.CCITTFAX_DECODE,
          COSName.CCITTFAX_DECODE_ABBREVIATION);

  private static final long LONGEST_ROW_IN_BITS = 8L * 1024 * 1024;

  private final Budget budget;

  BoundedStream(RandomAccessStreamCache cache, RandomAccessReadView view, Budget budget)
      throws IOException {
    super(cache, view);
    this.budget = budget;
  }

  @Override
  public COSInputStream createInputStream() throws IOException {
    return createInputStream(DecodeOptions.DEFAULT);
  }

  @Override
  public COSInputStream createInputStream(DecodeOptions options) throws IOException {
    requireFit();
    return super.createInputStream(options);
  }

  @Override
  public RandomAccessRead createView() throws IOException {
    requireFit();
    return super.createView();
  }

  /** Unpacks it into nothing. */
  void requireFit() throws IOException {
    budget.begin();
    requireShortRows(getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
    InputStream in = createRawInputStream();
    int index = 0;
    for (COSName filter : filters()) {
      BoundedOutput out = new BoundedOutput(budget);
      FilterFactory.INSTANCE.getFilter(filter).decode(in, out, this, index++);
      in = new ByteArrayInputStream(out.toByteArray());
    }
  }

  /** PDFBox applies each filter once. */
  private Set<COSName> filters() throws IOException {
    Set<COSName> names = new LinkedHashSet<>();
    COSBase filters = getFilters();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    if (names.stream().anyMatch(OF_PICTURES::contains)) {
      throw new IOException("a picture where text should be");
    }
    return names;
  }

  private static void requireShortRows(COSBase parameters) {
    if (parameters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSDictionary one) {
          requireShortRow(one);
        }
      }
    } else if (parameters instanceof COSDictionary one) {
      requireShortRow(one);
    }
  }

  private static void requireShortRow(COSDictionary parameters) {
    long columns = Math.max(parameters.getInt(COSName.COLUMNS, 1), 1);
    long colors = Math.max(Math.min(parameters.getInt(COSName.COLORS, 1), 32), 1);
    long bits = Math.max(parameters.getInt(COSName.BITS_PER_COMPONENT, 8), 1);
    if (columns > LONGEST_ROW_IN_BITS
        || bits > LONGEST_ROW_IN_BITS
        || columns * colors * bits > LONGEST_ROW_IN_BITS) {
      throw Refusal.excessive();
    }
  }
}
