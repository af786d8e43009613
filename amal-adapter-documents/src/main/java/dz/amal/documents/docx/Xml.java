package dz.amal.documents.docx;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML as a stream. It may declare no document type, so there are no entities to expand or to
 * fetch.
 */
final class Xml {

  private static final int DEEPEST = 1000;

  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  static void read(InputStream in, XmlHandler handler) throws IOException {
    try {
      walk(FACTORY.createXMLStreamReader(in), handler);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void walk(XMLStreamReader reader, XmlHandler handler)
      throws XMLStreamException, IOException {
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          require(++depth < DEEPEST);
          handler.start(nameOf(reader), reader);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          handler.end(nameOf(reader));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            handler.text(reader.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> require(false);
        default -> {
          // remarks and instructions to programs
        }
      }
    }
  }

  private static void require(boolean sound) throws IOException {
    if (!sound) {
      throw new IOException("XML that no word processor writes");
    }
  }

  /** The local name; of drawings, whose names are the same, with "a:" before it. */
  private static String nameOf(XMLStreamReader reader) {
    @Nullable String namespace = reader.getNamespaceURI();
    boolean isDrawing = namespace != null && namespace.contains("/drawingml/");
    return isDrawing ? "a:" + reader.getLocalName() : reader.getLocalName();
  }

  /** An attribute in whatever namespace; empty if it is not there. */
  static String attribute(XMLStreamReader at, String name) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      if (at.getAttributeLocalName(i).equals(name)) {
        return at.getAttributeValue(i);
      }
    }
    return "";
  }
}
