-- A ticket number for less: a function that runs with its owner's rights and its own search path
-- costs about as much as the number itself, so only the first ticket of a year calls one. And a
-- number that a row brings along is not given again.

CREATE FUNCTION ops.begin_ticket_year(year TEXT) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  numbers TEXT := 'ops.ticket_numbers_' || year;
BEGIN
  IF year !~ '^[0-9]{4}$' THEN
    RAISE EXCEPTION 'a year has four digits' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  -- Two first tickets of a year may get here at once: the lock makes the second wait and look again.
  PERFORM pg_advisory_xact_lock(hashtext(numbers));
  EXECUTE format('CREATE SEQUENCE IF NOT EXISTS %s', numbers);
  EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %s TO amal_app', numbers);
END;
$$;
COMMENT ON FUNCTION ops.begin_ticket_year(TEXT) IS
  'Makes the sequence of a year, for which the application has no right itself.';
REVOKE EXECUTE ON FUNCTION ops.begin_ticket_year(TEXT) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ops.begin_ticket_year(TEXT) TO amal_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ops TO amal_app;

DROP FUNCTION ops.next_ticket_number(TIMESTAMPTZ);
CREATE FUNCTION ops.next_ticket_number(opened_at TIMESTAMPTZ) RETURNS TEXT
LANGUAGE plpgsql AS $$
DECLARE
  year_part TEXT := to_char(opened_at AT TIME ZONE 'Africa/Algiers', 'YYYY');
  numbers TEXT := 'ops.ticket_numbers_' || year_part;
  number_part TEXT;
BEGIN
  IF to_regclass(numbers) IS NULL THEN
    PERFORM ops.begin_ticket_year(year_part);
  END IF;
  number_part := nextval(numbers);
  RETURN 'TKT-' || year_part || '-' || lpad(number_part, GREATEST(6, length(number_part)), '0');
END;
$$;
COMMENT ON FUNCTION ops.next_ticket_number(TIMESTAMPTZ) IS
  'The next ticket number of the year of this instant in Africa/Algiers.';
REVOKE EXECUTE ON FUNCTION ops.next_ticket_number(TIMESTAMPTZ) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ops.next_ticket_number(TIMESTAMPTZ) TO amal_app;

CREATE FUNCTION ops.skip_ticket_numbers(year TEXT, last BIGINT) RETURNS VOID
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  numbers TEXT := 'ops.ticket_numbers_' || year;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext(numbers)); -- of two who skip, the farther one counts
  IF last > COALESCE(pg_sequence_last_value(numbers::REGCLASS), 0) THEN
    PERFORM setval(numbers, last);
  END IF;
END;
$$;
COMMENT ON FUNCTION ops.skip_ticket_numbers(TEXT, BIGINT) IS
  'Moves the numbers of a year far on, for which the application has no right itself.';
REVOKE EXECUTE ON FUNCTION ops.skip_ticket_numbers(TEXT, BIGINT) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ops.skip_ticket_numbers(TEXT, BIGINT) TO amal_app;

-- Near ones are taken step by step, since setting the sequence could undo what somebody has just
-- taken; nobody takes a thousand meanwhile.
CREATE FUNCTION ops.follow_ticket_number() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
DECLARE
  year_part TEXT := substr(NEW.ticket_number, 5, 4);
  numbers TEXT := 'ops.ticket_numbers_' || year_part;
  brought BIGINT := substr(NEW.ticket_number, 10)::BIGINT;
  ahead BIGINT;
BEGIN
  IF to_regclass(numbers) IS NULL THEN
    PERFORM ops.begin_ticket_year(year_part);
  END IF;
  ahead := brought - COALESCE(pg_sequence_last_value(numbers::REGCLASS), 0);
  IF ahead > 1000 THEN
    PERFORM ops.skip_ticket_numbers(year_part, brought);
  ELSIF ahead > 0 THEN
    PERFORM nextval(numbers) FROM generate_series(1, ahead);
  END IF;
  RETURN NEW;
END;
$$;
COMMENT ON FUNCTION ops.follow_ticket_number() IS
  'Trigger: no number is given a second time after one that a row has brought along.';

CREATE TRIGGER trigger_follow_ticket_number BEFORE INSERT ON public.support_tickets
  FOR EACH ROW WHEN (NEW.ticket_number ~ '^TKT-[2-9][0-9]{3}-[0-9]{6,18}$')
  EXECUTE FUNCTION ops.follow_ticket_number();
