package dz.amal.postgres;

import static dz.amal.postgres.generated.public_.Tables.DECISION_LOGS;

import dz.amal.domain.conversation.ConversationId;
import dz.amal.domain.conversation.MessageId;
import dz.amal.domain.decision.Course;
import dz.amal.domain.decision.Decision;
import dz.amal.domain.decision.DecisionLog;
import dz.amal.domain.decision.DecisionRecord;
import dz.amal.domain.decision.ReasonCode;
import dz.amal.domain.decision.ReasonText;
import dz.amal.domain.kernel.Page;
import dz.amal.domain.kernel.PageRequest;
import dz.amal.domain.language.ReadingLanguage;
import dz.amal.domain.ticket.TicketCategory;
import dz.amal.domain.ticket.TicketId;
import dz.amal.postgres.generated.public_.tables.records.DecisionLogsRecord;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** Decisions in {@code decision_logs}. */
final class PostgresDecisionLog implements DecisionLog {

  /** The policy of rows that were written by SQL, and hold no signals. */
  static final String UNRECORDED = "unrecorded";

  private final DSLContext sql;
  private final PostgresTransactions transactions;
  private final ReasonText reasons;

  PostgresDecisionLog(PostgresTransactions transactions, ReasonText reasons) {
    this.sql = transactions.sql();
    this.transactions = transactions;
    this.reasons = reasons;
  }

  @Override
  public void add(DecisionRecord kept) {
    Decision decision = kept.decision();
    transactions.write(
        DECISION_LOGS,
        sql.insertInto(DECISION_LOGS)
            .set(DECISION_LOGS.ID, kept.id())
            .set(DECISION_LOGS.CONVERSATION_ID, kept.conversation().value())
            .set(DECISION_LOGS.MESSAGE_ID, kept.message().value())
            .set(DECISION_LOGS.REPLY_MESSAGE_ID, kept.reply().map(MessageId::value).orElse(null))
            .set(DECISION_LOGS.TICKET_ID, kept.ticket().map(TicketId::value).orElse(null))
            .set(DECISION_LOGS.DECISION, decision.code())
            .set(DECISION_LOGS.CRISIS, decision.isCrisis())
            .set(DECISION_LOGS.OUT_OF_SCOPE, decision.isOutOfScope())
            .set(DECISION_LOGS.CATEGORY, decision.category().map(TicketCategory::code).orElse(null))
            .set(DECISION_LOGS.REASON, reasons.of(decision, kept.signals(), ReadingLanguage.ARABIC))
            .set(DECISION_LOGS.REASON_CODE, decision.reason().code())
            .set(DECISION_LOGS.CONFIDENCE, decision.confidence())
            .set(DECISION_LOGS.MODEL_USED, kept.modelUsed())
            .set(DECISION_LOGS.POLICY_VERSION, kept.policyVersion())
            .set(DECISION_LOGS.SIGNALS, JSONB.valueOf(SignalsJson.write(kept.signals())))
            .set(
                DECISION_LOGS.SHADOW,
                kept.shadow().map(SignalsJson::write).map(JSONB::valueOf).orElse(null))
            .set(DECISION_LOGS.MODEL_USES, JSONB.valueOf(ModelUsesJson.write(kept.modelUses())))
            .set(DECISION_LOGS.CREATED_AT, kept.decidedAt())
            .set(DECISION_LOGS.UPDATED_AT, kept.decidedAt()));
  }

  @Override
  public Optional<DecisionRecord> about(MessageId message) {
    return sql.selectFrom(DECISION_LOGS)
        .where(DECISION_LOGS.MESSAGE_ID.eq(message.value()))
        .fetchOptional(PostgresDecisionLog::toDomain);
  }

  @Override
  public Page<DecisionRecord> since(Instant instant, PageRequest page) {
    return Page.cut(
        sql.selectFrom(DECISION_LOGS)
            .where(
                DECISION_LOGS.CREATED_AT.ge(instant),
                DECISION_LOGS.POLICY_VERSION.ne(UNRECORDED),
                Paging.after(page, DECISION_LOGS.CREATED_AT, DECISION_LOGS.ID))
            .orderBy(DECISION_LOGS.CREATED_AT, DECISION_LOGS.ID)
            .limit(page.limit() + 1)
            .fetch(PostgresDecisionLog::toDomain),
        page.limit(),
        DecisionRecord::cursor);
  }

  private static DecisionRecord toDomain(DecisionLogsRecord row) {
    return new DecisionRecord(
        row.getId(),
        new ConversationId(row.getConversationId()),
        new MessageId(row.getMessageId()),
        Optional.ofNullable(row.getReplyMessageId()).map(MessageId::new),
        SignalsJson.read(row.getSignals().data()),
        decision(row),
        row.getPolicyVersion(),
        row.getModelUsed(),
        Optional.ofNullable(row.getTicketId()).map(TicketId::new),
        Optional.ofNullable(row.getShadow()).map(JSONB::data).map(SignalsJson::readShadow),
        ModelUsesJson.read(row.getModelUses().data()),
        row.getCreatedAt());
  }

  static Decision decision(DecisionLogsRecord row) {
    ReasonCode reason = ReasonCode.valueOf(row.getReasonCode().toUpperCase(Locale.ROOT));
    return new Decision(
        course(row, reason),
        reason,
        row.getConfidence(),
        Optional.ofNullable(row.getCategory())
            .map(category -> TicketCategory.valueOf(category.toUpperCase(Locale.ROOT))));
  }

  private static Course course(DecisionLogsRecord row, ReasonCode reason) {
    if (row.getCrisis()) {
      return Course.CRISIS;
    }
    if (row.getDecision().equals("support")) {
      return reason == ReasonCode.HUMAN_HAS_IT ? Course.LEAVE_TO_HUMAN : Course.SUPPORT;
    }
    if (row.getOutOfScope()) {
      return Course.DECLINE;
    }
    return reason == ReasonCode.GREETING ? Course.GREET : Course.ANSWER;
  }
}
