package dz.amal.documents.docx;

import dz.amal.documents.kernel.TextBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A row while it is read. The only cell of a row frames a text, and is no table. */
final class TableRow {

  private static final class Cell {
    private final List<Consumer<TextBlocks>> contents = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
  }

  private final List<Cell> cells = new ArrayList<>();

  void startCell() {
    cells.add(new Cell());
  }

  void add(TextParagraph paragraph) {
    Cell cell = lastCell();
    cell.contents.add(paragraph::addTo);
    cell.words.append(paragraph.words()).append(' ');
  }

  /** Adds a row of a table within a cell. */
  void add(TableRow inner) {
    Cell cell = lastCell();
    cell.contents.add(inner::addTo);
    cell.words.append(inner.line()).append("; ");
  }

  void addTo(TextBlocks blocks) {
    if (cells.size() == 1) {
      lastCell().contents.forEach(content -> content.accept(blocks));
    } else {
      blocks.line(line());
    }
  }

  private String line() {
    return cells.stream()
        .map(cell -> cell.words.toString().replace('\n', ' ').strip())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" | "));
  }

  private Cell lastCell() {
    if (cells.isEmpty()) {
      startCell();
    }
    return cells.get(cells.size() - 1);
  }
}
