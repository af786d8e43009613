-- What one POST /api/v1/tickets sends to PostgreSQL, for pgbench. The benchmark compares it with what
-- the server has really sent. Where the server binds NULL and what is always the same, this has a
-- literal, because pgbench has no NULL; ids, the time and who asks come from before:
-- the server remembers whose token it is.

-- The transaction of OpenTicket.
BEGIN;

-- The number of the ticket, from the sequence of its year. (PostgresTicketNumbers)
select "ops"."next_ticket_number"(cast(:now as timestamp with time zone))
\gset

-- The ticket, that it was opened, and that the team is to be told, in one statement. (CollectedWrites)
WITH w0 AS (insert into "public"."support_tickets" ("id", "ticket_number", "user_id", "conversation_id", "subject", "description", "category", "priority", "status", "assigned_to", "sla_due_at", "resolved_at", "closed_at", "resolution_notes", "created_at", "updated_at", "version", "sla_started_at", "sla_warn_at", "sla_warned_at", "sla_breached_at", "first_response_due_at", "first_response_breached_at", "first_responded_at", "waiting_since", "waits", "acknowledged_at", "next_alert_at")
values (cast(:ticket as uuid), :next_ticket_number, cast(:caller_id as uuid), cast(NULL as uuid), 'Asks for somebody to talk to', NULL, 'general', 'medium', 'open', cast(NULL as uuid), cast(:due as timestamp with time zone), cast(NULL as timestamp with time zone), cast(NULL as timestamp with time zone), NULL, cast(:now as timestamp with time zone), cast(:now as timestamp with time zone), 1, cast(:now as timestamp with time zone), cast(:due as timestamp with time zone), cast(NULL as timestamp with time zone), cast(NULL as timestamp with time zone), cast(:due as timestamp with time zone), cast(NULL as timestamp with time zone), cast(NULL as timestamp with time zone), cast(NULL as timestamp with time zone), cast('[]' as jsonb), cast(NULL as timestamp with time zone), cast(NULL as timestamp with time zone)) RETURNING 1),
w1 AS (insert into "public"."ticket_events" ("id", "ticket_id", "actor_id", "event", "old_value", "new_value", "created_at", "updated_at", "reason")
values (cast(:event as uuid), cast(:ticket as uuid), cast(NULL as uuid), 'opened', NULL, :due, cast(:now as timestamp with time zone), cast(:now as timestamp with time zone), NULL) RETURNING 1),
w2 AS (insert into "public"."notifications" ("id", "event", "ticket_id", "recipient_id", "next_attempt_at", "created_at", "updated_at")
values (cast(:notification as uuid), 'ticket.opened', cast(:ticket as uuid), cast(NULL as uuid), cast(:now as timestamp with time zone), cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)) RETURNING 1)
SELECT (SELECT count(*) FROM w0), (SELECT count(*) FROM w1), (SELECT count(*) FROM w2);

COMMIT;
