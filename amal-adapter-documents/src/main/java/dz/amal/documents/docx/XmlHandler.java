package dz.amal.documents.docx;

import javax.xml.stream.XMLStreamReader;

/** Is told what stands in a part, in its order. */
interface XmlHandler {

  /** An element begins; the reader stands on it, for its attributes. */
  void start(String name, XMLStreamReader at);

  /** Characters within the elements that have begun. */
  default void text(String characters) {}

  /** An element ends. */
  default void end(String name) {}
}
