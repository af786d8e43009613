package dz.amal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** {@code ./amal import}, as a process, over a real database. */
final class ImportCommandTest {

  private static final int MIB = 1024 * 1024;

  private final Path data = RunningAmal.newDataDirectory();
  private final Path folder = RunningAmal.newDataDirectory();

  @Test
  void takesTheGoodFilesOfAFolderAndComplainsAboutTheOthers() throws IOException, SQLException {
    goodFiles();
    badFiles();
    try (Amal amal = RunningAmal.start(data, Models.offline(), Map.of())) {
      CommandProcess first = CommandProcess.run(data, "import", folder.toString(), "--approve");

      assertThat(first.said())
          .contains(added("guide.txt"), added("guide.md"), added("guide.html"))
          .contains(added("guide.pdf"), added("deeper/guide.docx"))
          .contains(failed("empty.md", "file is empty"))
          .contains(failed("broken.pdf", "file is broken"))
          .contains(failed("locked.pdf", "file must not be encrypted or need a password"))
          .contains(failed("large.txt", "file must be at most 20 MiB"))
          .contains(failed("bomb.docx", "file must not unpack to more than any text needs"))
          .contains("5 added, 0 known already, 5 failed, 1 skipped")
          .doesNotContain("hidden", "kanarienvogel", "\tat ");
      assertThat(first.exit()).isEqualTo(1);
      assertThat(documents())
          .isEqualTo(
              "approved/Alcool/fr-FR, approved/Cannabis and mood/en-US,"
                  + " approved/guide/ar-DZ, approved/guide/en-US, approved/guide/fr-FR");

      CommandProcess again =
          CommandProcess.run(
              data, "import", folder.resolve("guide.md").toString(), folder + "/deeper");

      assertThat(again.said()).contains("0 added, 2 known already, 0 failed, 0 skipped");
      assertThat(again.exit()).isZero();
      assertThat(amal.port()).isPositive();
    }
  }

  @Test
  void complainsAboutWhatIsNamedAndCannotBeTaken() throws IOException {
    Files.writeString(folder.resolve("picture.png"), "png");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.writeString(folder.resolve("good.txt"), "Tramadol can be addictive.");

    CommandProcess imported =
        CommandProcess.run(
            data,
            "import",
            folder.resolve("none.txt").toString(),
            folder.resolve("picture.png").toString(),
            folder.resolve("loop").toString(),
            "--lang=fr-FR");

    assertThat(imported.said())
        .contains(failed("none.txt", "does not exist"))
        .contains(failed("picture.png", "file must be one of .txt, .md, .html, .pdf, .docx"))
        .contains(added("loop/good.txt"))
        .contains("1 added, 0 known already, 2 failed, 1 skipped");
    assertThat(imported.exit()).isEqualTo(1);
  }

  @Test
  void saysOnceThatThereIsNoDatabase() throws IOException {
    goodFiles();
    Files.writeString(
        data.resolve(".env"), "AMAL_DATABASE_URL=postgresql://amal:amal@127.0.0.1:1/amal\n");

    CommandProcess imported = CommandProcess.run(data, "import", folder.toString());

    assertThat(imported.said().lines().filter(line -> line.startsWith("amal: "))).hasSize(1);
    assertThat(imported.said()).doesNotContain("added", "failed ", "\tat ");
    assertThat(imported.exit()).isEqualTo(1);
  }

  private void goodFiles() throws IOException {
    Files.writeString(
        folder.resolve("guide.txt"), "Le tramadol peut rendre dépendant, même prescrit.");
    Files.writeString(
        folder.resolve("guide.md"),
        "---\nlanguage: fr-FR\n---\n# Alcool\n\nLe sevrage est risqué.");
    Files.writeString(
        folder.resolve("guide.html"),
        "<html lang=en><title>Cannabis and mood</title><p>Cannabis changes how people feel.</p></html>");
    pdf("guide.pdf", false);
    Files.createDirectories(folder.resolve("deeper/.hidden"));
    Files.writeString(folder.resolve("deeper/.hidden/hidden.txt"), "hidden");
    Files.writeString(folder.resolve(".hidden.txt"), "hidden");
    Files.writeString(folder.resolve("picture.png"), "png");
    docx(folder.resolve("deeper/guide.docx"), List.of("الإدمان مرض له علاج فعال."));
  }

  private void badFiles() throws IOException {
    Files.writeString(folder.resolve("empty.md"), "");
    Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nkanarienvogel");
    pdf("locked.pdf", true);
    try (RandomAccessFile sparse =
        new RandomAccessFile(folder.resolve("large.txt").toFile(), "rw")) {
      sparse.setLength(200L * MIB);
    }
    docx(folder.resolve("bomb.docx"), Collections.nCopies(80, " ".repeat(MIB)));
  }

  private void pdf(String name, boolean isLocked) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(60, 700);
        content.showText("Heroin withdrawal needs a doctor and time.");
        content.endText();
      }
      if (isLocked) {
        pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      pdf.save(folder.resolve(name).toFile());
    }
  }

  private static void docx(Path file, List<String> words) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          bytes(
              "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                  + "<w:body><w:p><w:r><w:t>"));
      for (String word : words) {
        zip.write(bytes(word));
      }
      zip.write(bytes("</w:t></w:r></w:p></w:body></w:document>"));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String documents() throws SQLException {
    return DatabaseValue.of(
        CommandProcess.run(data, "db", "url").address(),
        """
        SELECT string_agg(review_status || '/' || title || '/' || language, ', '
          ORDER BY review_status || '/' || title || '/' || language COLLATE "C")
        FROM documents WHERE title IN ('guide', 'Alcool', 'Cannabis and mood')
        """);
  }

  private String added(String file) {
    return "added   " + folder.resolve(file) + "  ";
  }

  private String failed(String file, String reason) {
    return "failed  " + folder.resolve(file) + "  " + reason;
  }
}
