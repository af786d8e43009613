-- As the seed's documentation has it, word for word.
CREATE OR REPLACE FUNCTION generate_ticket_number()
RETURNS TRIGGER AS $$
DECLARE
  year_part VARCHAR(4);
  sequence_part VARCHAR(6);
BEGIN
  year_part := TO_CHAR(NOW(), 'YYYY');

  SELECT LPAD((COUNT(*) + 1)::TEXT, 6, '0') INTO sequence_part
  FROM support_tickets
  WHERE EXTRACT(YEAR FROM created_at) = EXTRACT(YEAR FROM NOW());

  NEW.ticket_number := 'TKT-' || year_part || '-' || sequence_part;
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;
