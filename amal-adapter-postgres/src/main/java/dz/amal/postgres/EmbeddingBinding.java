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

/**
 * Carries embeddings to pgvector as arrays of numbers, which the driver sends as they lie in
 * memory, and back in pgvector's text form.
 */
public final class EmbeddingBinding implements Binding<Object, Embedding> {

  private static final Converter<Object, Embedding> CONVERTER =
      Converter.ofNullable(
          Object.class, Embedding.class, EmbeddingBinding::parse, Embedding::values);

  private static Embedding parse(Object text) {
    String inside = text.toString().substring(1, text.toString().length() - 1);
    String[] parts = inside.split(",", -1);
    float[] values = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = Float.parseFloat(parts[i]);
    }
    return Embedding.normalised(values);
  }

  @Override
  public Converter<Object, Embedding> converter() {
    return CONVERTER;
  }

  @Override
  public void sql(BindingSQLContext<Embedding> context) {
    context.render().sql(context.variable()).sql("::real[]::vector");
  }

  @Override
  public void register(BindingRegisterContext<Embedding> context) throws SQLException {
    context.statement().registerOutParameter(context.index(), Types.VARCHAR);
  }

  @Override
  public void set(BindingSetStatementContext<Embedding> context) throws SQLException {
    context.statement().setObject(context.index(), context.convert(CONVERTER).value());
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
