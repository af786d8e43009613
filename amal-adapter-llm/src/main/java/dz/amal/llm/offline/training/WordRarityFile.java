package dz.amal.llm.offline.training;

import dz.amal.domain.language.FoldedText;
import dz.amal.llm.offline.Glossary;
import dz.amal.llm.offline.text.WordCounts;
import dz.amal.llm.offline.text.WordRarity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Counts in how many texts each word and concept occurs: chunks of the starter documents, and the
 * training messages. Pure functions.
 */
final class WordRarityFile {

  private WordRarityFile() {}

  static void write(Path folder, List<LabelledMessage> messages, Path starter) throws IOException {
    List<String> texts =
        new ArrayList<>(StarterChunk.in(starter).stream().map(StarterChunk::content).toList());
    messages.forEach(message -> texts.add(message.text()));
    int[] documents = new int[WordRarity.PLACES];
    Glossary glossary = Glossary.bundled();
    for (String text : texts) {
      places(text, glossary).forEach(place -> documents[place]++);
    }
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("rarity.bin")))) {
      for (int count : documents) {
        double rarity = 1 - Math.log1p(count) / Math.log1p(texts.size());
        out.write((int) Math.round(WordRarity.FULL * rarity));
      }
    }
  }

  private static Set<Integer> places(String text, Glossary glossary) {
    FoldedText folded = FoldedText.of(text);
    WordCounts counts = WordCounts.of(folded, glossary.conceptsIn(folded));
    Set<Integer> places = new HashSet<>();
    counts.words().keySet().stream()
        .map(word -> WordRarity.place(WordCounts.hashOfWord(word)))
        .forEach(places::add);
    counts.concepts().keySet().stream()
        .map(concept -> WordRarity.place(WordCounts.hashOfConcept(concept)))
        .forEach(places::add);
    return places;
  }
}
