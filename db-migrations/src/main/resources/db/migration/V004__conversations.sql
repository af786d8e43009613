-- Conversations and their messages.

CREATE TABLE public.conversations (
  id UUID PRIMARY KEY,
  user_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
  title VARCHAR(255),
  mode VARCHAR(20) NOT NULL DEFAULT 'AUTO' REFERENCES public.conversation_modes (code),
  status VARCHAR(20) NOT NULL DEFAULT 'active' REFERENCES public.conversation_statuses (code),
  message_count INTEGER NOT NULL DEFAULT 0,
  last_message_at TIMESTAMPTZ,
  archived_at TIMESTAMPTZ,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  deleted_at TIMESTAMPTZ,
  CONSTRAINT chk_conversations_message_count CHECK (message_count >= 0),
  CONSTRAINT chk_conversations_archived CHECK ((status = 'archived') = (archived_at IS NOT NULL))
);
COMMENT ON TABLE public.conversations IS 'Conversations between a person and Amal.';
COMMENT ON COLUMN public.conversations.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.conversations.user_id IS 'Whose conversation it is.';
COMMENT ON COLUMN public.conversations.title IS 'What its owner calls it.';
COMMENT ON COLUMN public.conversations.mode IS 'Who answers.';
COMMENT ON COLUMN public.conversations.status IS 'Where it stands.';
COMMENT ON COLUMN public.conversations.message_count IS 'Visible messages; kept by a trigger.';
COMMENT ON COLUMN public.conversations.last_message_at IS 'Time of the newest message; kept by a trigger.';
COMMENT ON COLUMN public.conversations.archived_at IS 'When it was put away; set exactly while the status is archived.';
COMMENT ON COLUMN public.conversations.created_at IS 'When it began.';
COMMENT ON COLUMN public.conversations.updated_at IS 'When it last changed; a new message is a change.';
COMMENT ON COLUMN public.conversations.deleted_at IS 'When it was deleted, recoverably.';

CREATE INDEX idx_conversations_user_updated ON public.conversations (user_id, updated_at DESC, id DESC)
  WHERE deleted_at IS NULL;
CREATE INDEX idx_conversations_user_last_message ON public.conversations (user_id, last_message_at DESC)
  WHERE archived_at IS NULL;

-- Not when a message changes the count: then the message's own time counts, see below.
CREATE TRIGGER update_conversations_updated_at BEFORE UPDATE ON public.conversations
  FOR EACH ROW WHEN (pg_trigger_depth() = 0)
  EXECUTE FUNCTION public.update_updated_at_column();

CREATE TABLE public.messages (
  id UUID PRIMARY KEY,
  conversation_id UUID NOT NULL REFERENCES public.conversations (id) ON DELETE CASCADE,
  role VARCHAR(20) NOT NULL,
  content TEXT NOT NULL,
  metadata JSONB NOT NULL DEFAULT '{}',
  tokens_used INTEGER,
  processing_time_ms INTEGER,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  deleted_at TIMESTAMPTZ,
  CONSTRAINT chk_messages_role CHECK (role IN ('user', 'assistant', 'system')),
  CONSTRAINT chk_messages_content CHECK (LENGTH(content) > 0 AND LENGTH(content) <= 10000),
  CONSTRAINT chk_messages_tokens_used CHECK (tokens_used IS NULL OR tokens_used > 0),
  CONSTRAINT chk_messages_processing_time CHECK (processing_time_ms IS NULL OR processing_time_ms >= 0)
);
COMMENT ON TABLE public.messages IS 'What people wrote and what they were answered.';
COMMENT ON COLUMN public.messages.id IS 'UUIDv7 made by the application.';
COMMENT ON COLUMN public.messages.conversation_id IS 'Where it was written.';
COMMENT ON COLUMN public.messages.role IS 'Who wrote it: user, assistant or system.';
COMMENT ON COLUMN public.messages.content IS 'Its words: 1 to 10,000 characters.';
COMMENT ON COLUMN public.messages.metadata IS 'What has no column of its own.';
COMMENT ON COLUMN public.messages.tokens_used IS 'Tokens that a language model was paid for.';
COMMENT ON COLUMN public.messages.processing_time_ms IS 'How long the answer took, in milliseconds.';
COMMENT ON COLUMN public.messages.created_at IS 'When it was written.';
COMMENT ON COLUMN public.messages.updated_at IS 'When this row last changed.';
COMMENT ON COLUMN public.messages.deleted_at IS 'When it was deleted, recoverably.';

CREATE INDEX idx_messages_conversation_id ON public.messages (conversation_id, created_at, id)
  WHERE deleted_at IS NULL;
CREATE INDEX idx_messages_content_fts ON public.messages USING GIN (to_tsvector('arabic', content));

CREATE TRIGGER update_messages_updated_at BEFORE UPDATE ON public.messages
  FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

CREATE FUNCTION public.update_conversation_message_count() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
DECLARE
  appeared INTEGER := 0;
BEGIN
  -- Counts what can be seen: a message that is deleted, recoverably or not, is not counted any more.
  IF TG_OP <> 'INSERT' AND OLD.deleted_at IS NULL THEN
    appeared := appeared - 1;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.deleted_at IS NULL THEN
    appeared := appeared + 1;
  END IF;
  IF appeared > 0 THEN
    -- GREATEST: a message that arrives late does not move the time back.
    UPDATE public.conversations
    SET message_count = message_count + appeared,
        last_message_at = GREATEST(last_message_at, NEW.created_at),
        updated_at = GREATEST(updated_at, NEW.created_at)
    WHERE id = NEW.conversation_id AND deleted_at IS NULL;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the conversation was deleted' USING ERRCODE = 'foreign_key_violation';
    END IF;
  ELSIF appeared < 0 THEN
    UPDATE public.conversations
    SET message_count = GREATEST(message_count + appeared, 0)
    WHERE id = OLD.conversation_id;
  END IF;
  RETURN NULL;
END;
$$;
COMMENT ON FUNCTION public.update_conversation_message_count() IS
  'Trigger: keeps message_count and last_message_at of a conversation.';

CREATE TRIGGER trigger_update_conversation_message_count
  AFTER INSERT OR DELETE OR UPDATE OF deleted_at ON public.messages
  FOR EACH ROW EXECUTE FUNCTION public.update_conversation_message_count();
