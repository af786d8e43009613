package dz.amal.domain.knowledge;

import java.util.List;

/** A document with its chunks, ready to be kept. */
public record NewDocument(Document document, List<EmbeddedChunk> chunks) {

  public NewDocument {
    chunks = List.copyOf(chunks);
  }
}
