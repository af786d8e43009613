-- What models elsewhere were asked, and what that cost.

ALTER TABLE public.decision_logs
  ADD COLUMN model_uses JSONB NOT NULL DEFAULT '[]',
  ADD CONSTRAINT chk_decision_logs_model_uses CHECK (jsonb_typeof(model_uses) = 'array');
COMMENT ON COLUMN public.decision_logs.model_uses IS
  'The calls of models elsewhere that were paid for, in their order: model, purpose, prompt with its hash, prompt_tokens, completion_tokens.';

CREATE TABLE ops.model_spending (
  user_id UUID NOT NULL REFERENCES public.users (id) ON DELETE CASCADE,
  day DATE NOT NULL,
  tokens BIGINT NOT NULL,
  CONSTRAINT pk_model_spending PRIMARY KEY (user_id, day),
  CONSTRAINT chk_model_spending_tokens CHECK (tokens > 0)
);
COMMENT ON TABLE ops.model_spending IS 'How many tokens models elsewhere were paid for, by person and day; the budget of a person is held against it.';
COMMENT ON COLUMN ops.model_spending.user_id IS 'Whose messages were answered.';
COMMENT ON COLUMN ops.model_spending.day IS 'In Algiers.';
COMMENT ON COLUMN ops.model_spending.tokens IS 'Given to models and taken from them.';
CREATE INDEX idx_model_spending_day ON ops.model_spending (day);

-- One row a day would be waited for by every turn that ends; sixteen are not, and are soon added up.
CREATE TABLE ops.model_spending_of_all (
  day DATE NOT NULL,
  part SMALLINT NOT NULL,
  tokens BIGINT NOT NULL,
  CONSTRAINT pk_model_spending_of_all PRIMARY KEY (day, part),
  CONSTRAINT chk_model_spending_of_all_part CHECK (part BETWEEN 0 AND 15),
  CONSTRAINT chk_model_spending_of_all_tokens CHECK (tokens > 0)
);
COMMENT ON TABLE ops.model_spending_of_all IS 'The same for all people together, also for those who have been deleted since.';
COMMENT ON COLUMN ops.model_spending_of_all.day IS 'In Algiers.';
COMMENT ON COLUMN ops.model_spending_of_all.part IS 'One of sixteen whose sum it is.';
COMMENT ON COLUMN ops.model_spending_of_all.tokens IS 'Given to models and taken from them.';

GRANT SELECT, INSERT, UPDATE, DELETE ON ops.model_spending, ops.model_spending_of_all TO amal_app;
GRANT SELECT ON ops.model_spending_of_all TO amal_readonly;
