package dz.amal.benchmarks.turn;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.Result;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dz.amal.benchmarks.collection.InventedQuestion;
import dz.amal.domain.knowledge.Embedder;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * LangChain4j as its documentation composes it: an AI service with a content retriever and a memory
 * of the last messages (in memory); around it the rows.
 */
final class LangChain4jTurns implements Pipeline {

  private static final int REMEMBERED = 20;

  private final Assistant assistant;
  private final PlainRows rows;
  private final List<UUID> conversations;

  /** What the library implements. */
  interface Assistant {
    Result<String> chat(@MemoryId UUID conversation, @UserMessage String text);
  }

  LangChain4jTurns(
      EmbeddingStore<TextSegment> store,
      Embedder embedder,
      PlainRows rows,
      List<UUID> conversations) {
    assistant =
        AiServices.builder(Assistant.class)
            .chatModel(new Says())
            .chatMemoryProvider(id -> MessageWindowChatMemory.withMaxMessages(REMEMBERED))
            .contentRetriever(
                EmbeddingStoreContentRetriever.builder()
                    .embeddingStore(store)
                    .embeddingModel(model(embedder))
                    .maxResults(SaidText.PASSAGES)
                    .build())
            .build();
    this.rows = rows;
    this.conversations = List.copyOf(conversations);
  }

  private static EmbeddingModel model(Embedder embedder) {
    return texts ->
        Response.from(
            embedder.embed(texts.stream().map(TextSegment::text).toList()).stream()
                .map(embedding -> Embedding.from(embedding.values()))
                .toList());
  }

  @Override
  public void answer(int client, InventedQuestion question) {
    UUID conversation = conversations.get(client);
    UUID asked = rows.question(conversation, question.text());
    Result<String> result = assistant.chat(conversation, question.text());
    rows.reply(
        conversation,
        asked,
        result.content(),
        result.sources().stream()
            .limit(QuotingModel.SENTENCES)
            .map(LangChain4jTurns::cited)
            .toList());
  }

  private static PlainRows.Cited cited(Content content) {
    TextSegment segment = content.textSegment();
    return new PlainRows.Cited(
        UUID.fromString(Objects.requireNonNull(segment.metadata().getString("document_id"))),
        UUID.fromString(String.valueOf(content.metadata().get(ContentMetadata.EMBEDDING_ID))),
        Objects.requireNonNull(segment.metadata().getString("title")),
        Objects.requireNonNull(segment.metadata().getInteger("chunk_index")),
        ((Number) Objects.requireNonNull(content.metadata().get(ContentMetadata.SCORE)))
            .doubleValue(),
        QuotingModel.firstSentence(segment.text()));
  }

  /** Says the same at once. */
  private static final class Says implements ChatModel {
    @Override
    public ChatResponse doChat(ChatRequest request) {
      return ChatResponse.builder().aiMessage(AiMessage.from(SaidText.REPLY)).build();
    }
  }
}
