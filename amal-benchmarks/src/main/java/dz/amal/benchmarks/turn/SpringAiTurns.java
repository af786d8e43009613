package dz.amal.benchmarks.turn;

import dz.amal.benchmarks.collection.InventedQuestion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.MessageChatMemoryAdvisor;
import org.springframework.ai.chat.client.advisor.vectorstore.QuestionAnswerAdvisor;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.chat.memory.MessageWindowChatMemory;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.VectorStore;

/**
 * Spring AI as its documentation composes it: a chat client with an advisor that retrieves and one
 * that remembers (in memory); around it the rows.
 */
final class SpringAiTurns implements Pipeline {

  private final ChatClient client;
  private final PlainRows rows;
  private final List<UUID> conversations;

  SpringAiTurns(VectorStore store, PlainRows rows, List<UUID> conversations) {
    ChatModel model =
        prompt -> new ChatResponse(List.of(new Generation(new AssistantMessage(SaidText.REPLY))));
    client =
        ChatClient.builder(model)
            .defaultAdvisors(
                MessageChatMemoryAdvisor.builder(MessageWindowChatMemory.builder().build()).build(),
                QuestionAnswerAdvisor.builder(store)
                    .searchRequest(SearchRequest.builder().topK(SaidText.PASSAGES).build())
                    .build())
            .build();
    this.rows = rows;
    this.conversations = List.copyOf(conversations);
  }

  @Override
  public void answer(int clientNumber, InventedQuestion question) {
    UUID conversation = conversations.get(clientNumber);
    UUID asked = rows.question(conversation, question.text());
    ChatClientResponse response =
        client
            .prompt()
            .user(question.text())
            .advisors(advisor -> advisor.param(ChatMemory.CONVERSATION_ID, conversation.toString()))
            .call()
            .chatClientResponse();
    rows.reply(conversation, asked, text(response), citations(response.context()));
  }

  private static String text(ChatClientResponse response) {
    ChatResponse answer = Objects.requireNonNull(response.chatResponse());
    return Objects.requireNonNull(answer.getResult().getOutput().getText());
  }

  private static List<PlainRows.Cited> citations(Map<String, Object> context) {
    List<?> found = (List<?>) context.get(QuestionAnswerAdvisor.RETRIEVED_DOCUMENTS);
    return Objects.requireNonNull(found).stream()
        .limit(QuotingModel.SENTENCES)
        .map(each -> cited((Document) each))
        .toList();
  }

  private static PlainRows.Cited cited(Document document) {
    Map<String, Object> metadata = document.getMetadata();
    return new PlainRows.Cited(
        UUID.fromString(String.valueOf(metadata.get("document_id"))),
        UUID.fromString(document.getId()),
        String.valueOf(metadata.get("title")),
        ((Number) Objects.requireNonNull(metadata.get("chunk_index"))).intValue(),
        Objects.requireNonNull(document.getScore()),
        QuotingModel.firstSentence(Objects.requireNonNull(document.getText())));
  }
}
