package dz.amal.postgres;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.UpdateConditionStep;
import org.jooq.impl.DSL;

/**
 * Many rows as one bound value, which PostgreSQL makes rows of again. One statement for all of
 * them, whose text is the same however many there are: it is rendered, parsed and planned once, and
 * no value stands in it.
 *
 * @param <R> what a row is
 */
final class GivenRows<R extends TableRecord<R>> {

  private static final String NAME = "given";

  private final Table<R> table;
  private final List<R> rows;
  private final List<Field<?>> fields;

  /**
   * Rows for a table.
   *
   * @param rows one at least; all have values for the same columns
   */
  GivenRows(Table<R> table, List<R> rows) {
    this.table = table;
    this.rows = List.copyOf(rows);
    this.fields = touched(rows.get(0));
  }

  private static List<Field<?>> touched(TableRecord<?> row) {
    List<Field<?>> touched = new ArrayList<>();
    for (Field<?> field : row.fields()) {
      if (row.changed(field)) {
        touched.add(field);
      }
    }
    return touched;
  }

  /** Adds all of them. */
  Insert<R> insert(DSLContext sql) {
    return sql.insertInto(table, fields)
        .select(sql.select(fields.stream().map(this::given).toList()).from(source()));
  }

  /** Gives the rows with these keys the values of all other columns. */
  UpdateConditionStep<R> update(DSLContext sql, Field<?> key) {
    Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
    fields.stream()
        .filter(field -> !field.equals(key))
        .forEach(field -> values.put(field, given(field)));
    return sql.update(table).set(values).from(source()).where(isSame(key));
  }

  private <T> Condition isSame(Field<T> key) {
    return key.eq(given(key));
  }

  private <T> Field<T> given(Field<T> field) {
    return DSL.field(DSL.name(NAME, field.getName()), field.getDataType());
  }

  private Table<?> source() {
    return DSL.table(
            "jsonb_populate_recordset(NULL::{0}, {1})", table, DSL.val(JSONB.valueOf(json())))
        .as(NAME);
  }

  private String json() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    rows.forEach(row -> all.add(json(row)));
    return all.toString();
  }

  private ObjectNode json(R row) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Field<?> field : fields) {
      Object value = row.get(field);
      if (value instanceof JSONB json) {
        object.putRawValue(field.getName(), new RawValue(json.data()));
      } else if (value instanceof Integer number) {
        object.put(field.getName(), number);
      } else if (value instanceof Long number) {
        object.put(field.getName(), number);
      } else if (value instanceof byte[] bytes) {
        object.put(field.getName(), "\\x" + HexFormat.of().formatHex(bytes));
      } else if (value != null) {
        object.put(field.getName(), value.toString()); // UUIDs, times and texts
      }
    }
    return object;
  }
}
