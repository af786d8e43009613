-- A row a year that every writer has to wait for, until the writer before has committed.
CREATE TABLE ticket_counters (year TEXT PRIMARY KEY, last_number BIGINT NOT NULL);
INSERT INTO ticket_counters SELECT to_char(NOW(), 'YYYY'), count(*) FROM support_tickets;

CREATE OR REPLACE FUNCTION generate_ticket_number() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
DECLARE
  year_part TEXT := to_char(NEW.created_at, 'YYYY');
  number_part BIGINT;
BEGIN
  UPDATE ticket_counters SET last_number = last_number + 1
  WHERE year = year_part RETURNING last_number INTO number_part;
  NEW.ticket_number := 'TKT-' || year_part || '-' || lpad(number_part::text, 6, '0');
  RETURN NEW;
END;
$$;
