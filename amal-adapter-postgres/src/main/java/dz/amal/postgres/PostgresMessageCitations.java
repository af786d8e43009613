package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.MESSAGE_CITATIONS;

import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.knowledge.ChunkId;
import dz.amal.domain.knowledge.Citation;
import dz.amal.domain.knowledge.DocumentId;
import dz.amal.domain.knowledge.MessageCitations;
import dz.amal.domain.knowledge.QuoteSpan;
import dz.amal.postgres.generated.public_.tables.records.MessageCitationsRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Citations in {@code message_citations}. */
final class PostgresMessageCitations implements MessageCitations {

  private final DSLContext sql;
  private final PostgresTransactions transactions;

  PostgresMessageCitations(PostgresTransactions transactions) {
    this.sql = transactions.sql();
    this.transactions = transactions;
  }

  @Override
  public void add(MessageId reply, List<Citation> citations) {
    List<MessageCitationsRecord> rows = new ArrayList<>();
    for (Citation citation : citations) {
      rows.add(toRow(reply, rows.size(), citation));
    }
    if (!rows.isEmpty()) {
      transactions.write(MESSAGE_CITATIONS, sql.insertInto(MESSAGE_CITATIONS).set(rows));
    }
  }

  @Override
  public Map<MessageId, List<Citation>> of(Collection<MessageId> replies) {
    if (replies.isEmpty()) {
      return Map.of();
    }
    return sql
        .selectFrom(MESSAGE_CITATIONS)
        .where(MESSAGE_CITATIONS.MESSAGE_ID.in(replies.stream().map(MessageId::value).toList()))
        .orderBy(MESSAGE_CITATIONS.MESSAGE_ID, MESSAGE_CITATIONS.POSITION)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> new MessageId(row.getMessageId()),
                Collectors.mapping(PostgresMessageCitations::toDomain, Collectors.toList())));
  }

  private static MessageCitationsRecord toRow(MessageId reply, int position, Citation citation) {
    MessageCitationsRecord row = new MessageCitationsRecord();
    row.setMessageId(reply.value());
    row.setPosition((short) position);
    row.setDocumentId(citation.document().value());
    row.setChunkId(citation.chunk().value());
    row.setTitle(citation.title());
    row.setChunkIndex(citation.chunkIndex());
    row.setSimilarity(citation.similarity());
    row.setQuote(citation.quote());
    citation
        .span()
        .ifPresent(
            span -> {
              row.setDocumentVersion(span.documentVersion());
              row.setQuoteStart(span.start());
              row.setQuoteEnd(span.end());
            });
    return row;
  }

  private static Citation toDomain(MessageCitationsRecord row) {
    return new Citation(
        new DocumentId(row.getDocumentId()),
        row.getTitle(),
        new ChunkId(row.getChunkId()),
        row.getChunkIndex(),
        row.getSimilarity(),
        row.getQuote(),
        Optional.ofNullable(row.getDocumentVersion())
            .map(version -> new QuoteSpan(version, row.getQuoteStart(), row.getQuoteEnd())));
  }
}
