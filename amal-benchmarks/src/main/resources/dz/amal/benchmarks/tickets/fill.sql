-- People, and tickets of this year that Amal's trigger numbers. Autovacuum would hit some rounds and not others.
INSERT INTO users (id, is_guest)
SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, TRUE
FROM generate_series(0, 999) n;

INSERT INTO support_tickets (id, user_id, subject, category, priority)
SELECT gen_random_uuid(), ('00000000-0000-7000-8000-' || lpad(to_hex(n % 1000), 12, '0'))::uuid,
       'Asks for somebody to talk to', 'general', 'medium'
FROM generate_series(1, {tickets}) n;

ALTER TABLE support_tickets SET (autovacuum_enabled = FALSE);
