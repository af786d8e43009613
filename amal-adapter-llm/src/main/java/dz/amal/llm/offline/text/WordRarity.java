package dz.amal.llm.offline.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * How rare a word or a concept is in the texts that this module was built from: the inverse
 * document frequency, scaled to 0 (in every text) to 1 (in none). Immutable and thread-safe.
 */
public final class WordRarity {

  /** How many places the table has; words that share one share their rarity. */
  public static final int PLACES = 1 << 16;

  /** What 1 is written as in the table. */
  public static final int FULL = 255;

  private final byte[] table;

  private WordRarity(byte[] table) {
    this.table = table;
  }

  /** Reads the table that training wrote, and closes the stream. */
  public static WordRarity read(InputStream in) throws IOException {
    byte[] table = new byte[PLACES];
    try (DataInputStream data = new DataInputStream(new GZIPInputStream(in))) {
      data.readFully(table);
    }
    return new WordRarity(table);
  }

  /** The place of a hash in the table. */
  public static int place(int hash) {
    return Hash.spread(hash) & (PLACES - 1);
  }

  /** The rarity of the word with this hash; 0 to 1. */
  public double of(int hash) {
    return Byte.toUnsignedInt(table[place(hash)]) / (double) FULL;
  }
}
