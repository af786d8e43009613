package dz.amal.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes DOCX files as word processors do: parts of XML in a zip. */
final class DocxMaker {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  static DocxMaker withBody(String body) {
    return new DocxMaker()
        .part(
            "_rels/.rels",
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
            </Relationships>
            """)
        .part("word/document.xml", document(body));
  }

  static String document(String body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\""
        + W
        + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><w:body>"
        + body
        + "<w:sectPr/></w:body></w:document>";
  }

  DocxMaker styles(String styles) {
    return part("word/styles.xml", "<w:styles xmlns:w=\"" + W + "\">" + styles + "</w:styles>");
  }

  DocxMaker properties(String title, String creator, String language) {
    return part(
        "docProps/core.xml",
        """
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
          xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title>
          <dc:creator>%s</dc:creator><dc:language>%s</dc:language></cp:coreProperties>
        """
            .formatted(title, creator, language));
  }

  DocxMaker part(String name, String xml) {
    return part(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  DocxMaker part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static String paragraph(String words) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
  }

  static String paragraph(String style, String words) {
    return "<w:p><w:pPr><w:pStyle w:val=\""
        + style
        + "\"/></w:pPr><w:r><w:t>"
        + words
        + "</w:t></w:r></w:p>";
  }

  static String style(String id, String name, String more) {
    return "<w:style w:type=\"paragraph\" w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/>"
        + more
        + "</w:style>";
  }
}
