package dz.amal.documents.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;

/** A document all of whose streams share one {@link Budget}. */
final class BoundedDocument extends COSDocument {

  private final ICOSParser source;
  private final RandomAccessStreamCache cache;
  private final Budget budget = new Budget();

  BoundedDocument(StreamCacheCreateFunction caches, ICOSParser source) throws IOException {
    super(caches, source);
    this.source = source;
    this.cache = caches.create();
  }

  @Override
  public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
      throws IOException {
    COSStream stream =
        new BoundedStream(cache, source.createRandomAccessReadView(start, length), budget);
    dictionary.forEach(stream::setItem);
    stream.setKey(dictionary.getKey());
    return stream;
  }

  @Override
  public void close() throws IOException {
    super.close();
    cache.close();
  }
}
