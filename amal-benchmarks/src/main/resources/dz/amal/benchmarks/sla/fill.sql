-- People, and open tickets that began and are due as said in openings, which the benchmark has filled.
INSERT INTO users (id, is_guest)
SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, TRUE
FROM generate_series(0, 999) n;

INSERT INTO support_tickets (id, user_id, subject, category, priority, created_at, updated_at,
                             sla_started_at, first_response_due_at, sla_due_at, sla_warn_at)
SELECT ('00000000-0000-7001-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
       ('00000000-0000-7000-8000-' || lpad(to_hex(n % 1000), 12, '0'))::uuid,
       'Asks for somebody to talk to', 'general', o.priority, o.opened_at, o.opened_at,
       o.opened_at, o.first_response_due_at, o.due_at, o.warn_at
FROM generate_series(0, {tickets} - 1) AS n
JOIN openings o ON o.opening = n % (SELECT count(*) FROM openings);
