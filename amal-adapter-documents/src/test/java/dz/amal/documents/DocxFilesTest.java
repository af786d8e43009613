package dz.amal.documents;

import static dz.amal.documents.DocxMaker.paragraph;
import static dz.amal.documents.DocxMaker.style;
import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.knowledge.ReadDocument;
import dz.amal.domain.language.ReadingLanguage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class DocxFilesTest {

  @Test
  void sayWhatTheyAre() {
    byte[] file =
        DocxMaker.withBody(paragraph("النص."))
            .properties("دليل", "د. حداد", "ar-DZ")
            .part("word/header1.xml", DocxMaker.document(paragraph("header")))
            .part("word/footnotes.xml", DocxMaker.document(paragraph("note")))
            .bytes();

    ReadDocument document = Given.read("guide.docx", file);

    assertThat(document.title()).contains("دليل");
    assertThat(document.author()).contains("د. حداد");
    assertThat(document.language()).contains(ReadingLanguage.ARABIC);
    assertThat(document.text().value()).isEqualTo("النص.");
  }

  @Test
  void haveHeadingsInTheStylesOfAnyLanguage() {
    byte[] file =
        DocxMaker.withBody(
                paragraph("Titre1", "un")
                    + paragraph("a3", "deux")
                    + paragraph("mine", "trois")
                    + paragraph("عنوان4", "quatre")
                    + paragraph("outlined", "deux encore")
                    + paragraph("toc1", "un ... 1")
                    + "<w:p><w:pPr><w:outlineLvl w:val=\"4\"/></w:pPr><w:r><w:t>cinq</w:t></w:r></w:p>"
                    + paragraph("texte", "# du texte"))
            .styles(
                style("a3", "heading 2", "")
                    + style("Titre3", "heading 3", "")
                    + style("mine", "My own", "<w:basedOn w:val=\"Titre3\"/>")
                    + style("toc1", "toc 1", "")
                    + style("outlined", "x", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>")
                    + style("texte", "Normal", "<w:basedOn w:val=\"texte\"/>"))
            .bytes();

    assertThat(Given.read("guide.docx", file).text().value())
        .isEqualTo(
            "# un\n\n## deux\n\n### trois\n\n#### quatre\n\n## deux encore\n\n##### cinq\n\n"
                + "#\u00A0du texte");
    assertThat(Given.read("guide.docx", file).title()).contains("un");
  }

  @Test
  void keepWhatIsReadAndLeaveOutTheRest() {
    String body =
        """
        <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>
          <w:r><w:t>One</w:t></w:r><w:r><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>
          <w:del><w:r><w:delText>gone</w:delText></w:r><w:r><w:t>gone too</w:t></w:r></w:del>
          <w:ins><w:r><w:t xml:space="preserve"> new</w:t></w:r></w:ins>
          <w:hyperlink><w:r><w:t xml:space="preserve"> link</w:t></w:r></w:hyperlink>
          <w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>
          <w:r><w:footnoteReference w:id="1"/><w:instrText>PAGE</w:instrText></w:r>
          <w:r><w:t xml:space="preserve"> co</w:t><w:noBreakHyphen/><w:t>op&amp;</w:t></w:r></w:p>
        <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p>
          </w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>box</w:t></w:r></w:p></mc:Fallback>
          </mc:AlternateContent></w:r><w:r><a:t>drawn</a:t><w:t>around</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>item</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>item 2</w:t></w:r></w:p>
        """;

    assertThat(Given.read("guide.docx", DocxMaker.withBody(body).bytes()).text().value())
        .isEqualTo("One two\nthree new link co-op&\n\nbox\n\naround\n\nitem\nitem 2");
  }

  @Test
  void keepRowsOfTablesTogether() {
    String inner = "<w:tbl>" + row(cell(paragraph("x")) + cell(paragraph("y"))) + "</w:tbl>";
    String body =
        "<w:tbl>"
            + row(cell(paragraph("drug")) + cell(paragraph("days")))
            + row(cell(paragraph("a") + paragraph("b")) + cell(inner) + cell("<w:p/>"))
            + "</w:tbl><w:tbl>"
            + row(cell(paragraph("Titre1", "Framed") + paragraph("Text.") + inner))
            + "</w:tbl>";

    assertThat(Given.read("guide.docx", DocxMaker.withBody(body).bytes()).text().value())
        .isEqualTo("drug | days\na b | x | y;\n\n# Framed\n\nText.\n\nx | y");
  }

  @Test
  void areRefusedIfTheyUnpackToTooMuch() {
    byte[] blanks = new byte[80 * 1024 * 1024];
    Arrays.fill(blanks, (byte) ' ');
    DocxMaker tooManyParts = DocxMaker.withBody(paragraph("x"));
    for (int i = 0; i < 11_000; i++) {
      tooManyParts.part("word/media/" + i, "");
    }

    Given.refused(
        "guide.docx",
        DocxMaker.withBody("x").part("word/document.xml", blanks).bytes(),
        "unpack to more");
    Given.refused("guide.docx", tooManyParts.bytes(), "unpack to more");
    Given.refused(
        "guide.docx",
        DocxMaker.withBody(paragraph("long text ".repeat(150_000))).bytes(),
        "1000000 characters of text; split");
    Given.refused("guide.docx", DocxMaker.withBody("<w:p>".repeat(100_000)).bytes(), "is broken");
  }

  @Test
  void expandAndFetchNoEntities() {
    String laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
    String stranger =
        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hosts\">]>";
    for (String head : new String[] {laughs, stranger}) {
      String document = DocxMaker.document(paragraph("&a;")).replaceFirst("<\\?xml.*?\\?>", "");
      byte[] file = DocxMaker.withBody("").part("word/document.xml", head + document).bytes();

      Given.refused("guide.docx", file, "is broken");
    }
  }

  @Test
  void areRefusedIfTheyAreSomethingElse() {
    byte[] zip = new DocxMaker().part("xl/workbook.xml", "<workbook/>").bytes();
    byte[] whole = DocxMaker.withBody(paragraph("Text.")).bytes();
    byte[] ole2 = new byte[2000];
    byte[] magic = {
      (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    System.arraycopy(magic, 0, ole2, 0, magic.length);
    byte[] encrypted = ole2.clone();
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, encrypted, 1200, name.length);

    Given.refused("guide.xlsx", zip, "must be one of .txt, .md, .html, .pdf, .docx");
    Given.refused("guide.docx", zip, "is broken");
    Given.refused("guide.docx", Arrays.copyOf(whole, whole.length / 2), "is broken");
    Given.refused("guide.doc", ole2, "must be one of");
    Given.refused("guide.docx", encrypted, "must not be encrypted");
    Given.refused("guide.docx", DocxMaker.withBody("<w:p/>").bytes(), "holds no text");
  }

  private static String row(String cells) {
    return "<w:tr>" + cells + "</w:tr>";
  }

  private static String cell(String paragraphs) {
    return "<w:tc>" + paragraphs + "</w:tc>";
  }
}
