package dz.amal.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows by their key. Rows are immutable, so what is handed out never changes the table. */
final class Table<K, V> {

  private final String row;
  private final UndoLog undo;
  private final Map<K, V> rows = new HashMap<>();

  /** {@code row} says in messages what a row is. */
  Table(String row, UndoLog undo) {
    this.row = row;
    this.undo = undo;
  }

  Optional<V> find(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** All rows, in no order. */
  Stream<V> rows() {
    return rows.values().stream();
  }

  /** All rows with their keys, in no order. */
  Stream<Map.Entry<K, V>> entries() {
    return rows.entrySet().stream();
  }

  void add(K key, V value) {
    if (rows.containsKey(key)) {
      throw new IllegalStateException(row + " already taken");
    }
    put(key, value);
  }

  void put(K key, V value) {
    V before = rows.put(key, value);
    undo.remember(() -> restore(key, before));
  }

  boolean remove(K key) {
    V before = rows.remove(key);
    if (before != null) {
      undo.remember(() -> restore(key, before));
    }
    return before != null;
  }

  /** Stands for a foreign key: refuses a reference to a row that is not there. */
  V require(K key) {
    return find(key).orElseThrow(() -> new IllegalStateException("no such " + row));
  }

  private void restore(K key, @Nullable V before) {
    if (before == null) {
      rows.remove(key);
    } else {
      rows.put(key, before);
    }
  }
}
