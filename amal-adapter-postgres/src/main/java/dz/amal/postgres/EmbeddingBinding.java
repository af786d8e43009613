package dz.amal.postgres;

import dz.amal.domain.knowledge.Embedding;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.DSL;

/** Carries embeddings to pgvector and back, in pgvector's text form. */
public final class EmbeddingBinding implements Binding<Object, Embedding> {

  private static final Converter<Object, Embedding> CONVERTER =
      Converter.ofNullable(
          Object.class, Embedding.class, EmbeddingBinding::parse, EmbeddingBinding::format);

  private static Embedding parse(Object text) {
    String inside = text.toString().substring(1, text.toString().length() - 1);
    String[] parts = inside.split(",", -1);
    float[] values = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = Float.parseFloat(parts[i]);
    }
    return Embedding.normalised(values);
  }

  private static String format(Embedding embedding) {
    StringBuilder text = new StringBuilder(Embedding.DIMENSIONS * 6).append('[');
    for (float value : embedding.values()) {
      text.append(text.length() > 1 ? "," : "").append(value);
    }
    return text.append(']').toString();
  }

  @Override
  public Converter<Object, Embedding> converter() {
    return CONVERTER;
  }

  @Override
  public void sql(BindingSQLContext<Embedding> context) {
    context
        .render()
        .visit(DSL.val(context.convert(CONVERTER).value(), String.class))
        .sql("::vector");
  }

  @Override
  public void register(BindingRegisterContext<Embedding> context) throws SQLException {
    context.statement().registerOutParameter(context.index(), Types.VARCHAR);
  }

  @Override
  public void set(BindingSetStatementContext<Embedding> context) throws SQLException {
    Object value = context.convert(CONVERTER).value();
    context.statement().setString(context.index(), value == null ? null : value.toString());
  }

  @Override
  public void set(BindingSetSQLOutputContext<Embedding> context) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void get(BindingGetResultSetContext<Embedding> context) throws SQLException {
    context.convert(CONVERTER).value(context.resultSet().getString(context.index()));
  }

  @Override
  public void get(BindingGetStatementContext<Embedding> context) throws SQLException {
    context.convert(CONVERTER).value(context.statement().getString(context.index()));
  }

  @Override
  public void get(BindingGetSQLInputContext<Embedding> context) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }
}
