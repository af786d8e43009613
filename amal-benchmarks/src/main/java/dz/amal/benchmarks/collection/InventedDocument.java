package dz.amal.benchmarks.collection;

import dz.amal.domain.knowledge.Document;
import dz.amal.domain.knowledge.EmbeddedChunk;
import java.util.List;

/** A document with its chunks, ready to be kept. */
public record InventedDocument(Document document, List<EmbeddedChunk> chunks) {

  public InventedDocument {
    chunks = List.copyOf(chunks);
  }
}
