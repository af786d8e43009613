-- The least that numbers can cost: one sequence for all time.
CREATE SEQUENCE plain_ticket_numbers;
SELECT setval('plain_ticket_numbers', (SELECT count(*) FROM support_tickets));

CREATE OR REPLACE FUNCTION generate_ticket_number() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  NEW.ticket_number := 'TKT-' || to_char(NEW.created_at, 'YYYY') || '-'
    || lpad(nextval('plain_ticket_numbers')::text, 6, '0');
  RETURN NEW;
END;
$$;
