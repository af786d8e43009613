-- For those who write by SQL: what the application says by itself is filled in for them.

DO $$
DECLARE
  named TEXT;
BEGIN
  FOREACH named IN ARRAY ARRAY['users', 'user_sessions', 'conversations', 'messages', 'documents',
    'document_chunks', 'support_tickets', 'decision_logs', 'notifications'] LOOP
    EXECUTE format('ALTER TABLE public.%I ALTER COLUMN id SET DEFAULT ops.new_id()', named);
  END LOOP;
END;
$$;

-- status and archived_at say the same twice (a conversation is archived exactly while it has a time
-- of archiving), so whoever sets one of them has set both.
CREATE FUNCTION ops.keep_archived_in_step() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
DECLARE
  time_was_given BOOLEAN := NEW.archived_at IS NOT NULL;
  time_was_taken BOOLEAN := FALSE;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    time_was_given := NEW.archived_at IS NOT NULL AND OLD.archived_at IS NULL;
    time_was_taken := NEW.archived_at IS NULL AND OLD.archived_at IS NOT NULL;
  END IF;
  IF NEW.status = 'archived' AND NEW.archived_at IS NULL THEN
    IF time_was_taken THEN
      NEW.status := 'active';
    ELSE
      NEW.archived_at := NOW();
    END IF;
  ELSIF NEW.status <> 'archived' AND NEW.archived_at IS NOT NULL THEN
    IF time_was_given THEN
      NEW.status := 'archived';
    ELSE
      NEW.archived_at := NULL;
    END IF;
  END IF;
  RETURN NEW;
END;
$$;
COMMENT ON FUNCTION ops.keep_archived_in_step() IS
  'Trigger: keeps status and archived_at of a conversation saying the same.';

CREATE TRIGGER trigger_keep_archived_in_step
  BEFORE INSERT OR UPDATE OF status, archived_at ON public.conversations
  FOR EACH ROW WHEN ((NEW.status = 'archived') <> (NEW.archived_at IS NOT NULL))
  EXECUTE FUNCTION ops.keep_archived_in_step();

ALTER TABLE public.documents ALTER COLUMN language SET DEFAULT 'ar-DZ';

CREATE FUNCTION ops.complete_document() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  NEW.content_hash := encode(sha256(convert_to(NEW.content, 'UTF8')), 'hex');
  RETURN NEW;
END;
$$;
COMMENT ON FUNCTION ops.complete_document() IS 'Trigger: hashes a document that comes without a hash.';

CREATE TRIGGER trigger_complete_document BEFORE INSERT ON public.documents
  FOR EACH ROW WHEN (NEW.content_hash IS NULL AND NEW.content IS NOT NULL)
  EXECUTE FUNCTION ops.complete_document();

CREATE FUNCTION ops.complete_document_chunk() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  NEW.language := COALESCE(NEW.language, (SELECT language FROM public.documents WHERE id = NEW.document_id));
  NEW.start_position := COALESCE(NEW.start_position, 0);
  NEW.end_position := COALESCE(NEW.end_position, NEW.start_position + LENGTH(NEW.content));
  NEW.token_count := COALESCE(NEW.token_count, cardinality(regexp_split_to_array(NEW.content, '\s+')));
  IF NEW.embedding IS NOT NULL THEN
    NEW.embedding_model := COALESCE(NEW.embedding_model, 'unknown');
  END IF;
  RETURN NEW;
END;
$$;
COMMENT ON FUNCTION ops.complete_document_chunk() IS
  'Trigger: gives a chunk that comes without them its language, place, length and model.';

CREATE TRIGGER trigger_complete_document_chunk BEFORE INSERT ON public.document_chunks
  FOR EACH ROW WHEN (
    NEW.language IS NULL OR NEW.start_position IS NULL OR NEW.end_position IS NULL
    OR NEW.token_count IS NULL OR (NEW.embedding IS NOT NULL AND NEW.embedding_model IS NULL))
  EXECUTE FUNCTION ops.complete_document_chunk();

-- A human who has taken over is not interrupted: then there is a decision without a reply.
ALTER TABLE public.decision_logs
  ALTER COLUMN reply_message_id DROP NOT NULL,
  ALTER COLUMN crisis SET DEFAULT FALSE,
  ALTER COLUMN out_of_scope SET DEFAULT FALSE,
  ALTER COLUMN reason_code SET DEFAULT 'unrecorded',
  ALTER COLUMN policy_version SET DEFAULT 'unrecorded',
  ALTER COLUMN signals SET DEFAULT '{}';
COMMENT ON COLUMN public.decision_logs.reply_message_id IS
  'What they got in return; empty where a human answers instead.';

CREATE FUNCTION ops.complete_decision() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  NEW.category := CASE WHEN NEW.crisis THEN 'crisis' ELSE 'general' END;
  RETURN NEW;
END;
$$;
COMMENT ON FUNCTION ops.complete_decision() IS
  'Trigger: gives a decision for a human that comes without a category the general one.';

CREATE TRIGGER trigger_complete_decision BEFORE INSERT ON public.decision_logs
  FOR EACH ROW WHEN (NEW.decision = 'support' AND NEW.category IS NULL)
  EXECUTE FUNCTION ops.complete_decision();

-- Whether it may be empty is for a column to say: NULL was refused as if it were a wrong zone.
ALTER DOMAIN public.timezone_name DROP CONSTRAINT timezone_name_check;
ALTER DOMAIN public.timezone_name ADD CONSTRAINT timezone_name_check
  CHECK (VALUE IS NULL OR (VALUE ~ '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$'
    AND (TIMESTAMPTZ 'epoch' AT TIME ZONE VALUE) IS NOT NULL));
