-- Extensions, three domains, and the functions that several tables share.
-- Technical objects live in schema ops; Flyway has created it for its history.

CREATE EXTENSION IF NOT EXISTS vector SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gin SCHEMA public;

CREATE DOMAIN public.email_address AS VARCHAR(255)
  CHECK (VALUE ~ '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$');
COMMENT ON DOMAIN public.email_address IS 'An e-mail address with a plausible form.';

CREATE DOMAIN public.locale_code AS VARCHAR(10)
  CHECK (VALUE IN ('ar-DZ', 'fr-FR', 'en-US'));
COMMENT ON DOMAIN public.locale_code IS 'A language that pages are shown in and documents are written in.';

-- Wider than a pattern of two words, which refuses UTC and America/Argentina/Buenos_Aires. AT TIME ZONE
-- raises an error for a zone that PostgreSQL does not know.
CREATE DOMAIN public.timezone_name AS VARCHAR(50)
  CHECK (VALUE ~ '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$'
    AND (TIMESTAMPTZ 'epoch' AT TIME ZONE VALUE) IS NOT NULL);
COMMENT ON DOMAIN public.timezone_name IS 'A zone of the IANA list, as Africa/Algiers.';

CREATE FUNCTION public.update_updated_at_column() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  -- A writer that says when the change happened (the application, by its own clock) is believed.
  IF NEW.updated_at IS NOT DISTINCT FROM OLD.updated_at THEN
    NEW.updated_at = NOW();
  END IF;
  RETURN NEW;
END;
$$;
COMMENT ON FUNCTION public.update_updated_at_column() IS
  'Trigger: keeps updated_at true for writers that do not set it.';

-- The spelling variants of Arabic and of Latin accents fold to one form before full text sees them.
-- The Java class Folding does the same and more; a test holds the two against each other.
CREATE FUNCTION ops.fold_text(value TEXT) RETURNS TEXT
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT translate(
    regexp_replace(
      normalize(lower(normalize(value, NFKC)), NFD),
      U&'[\0300-\036F\0610-\061A\064B-\065F\0670\06D6-\06ED\0640\200B-\200F\202A-\202E\2060-\2064\2066-\2069\FEFF]',
      '', 'g'),
    U&'\0623\0625\0622\0671\0649\0626\0624\0629\06A9\06CC\0621\2019',
    U&'\0627\0627\0627\0627\064A\064A\0648\0647\0643\064A')
$$;
COMMENT ON FUNCTION ops.fold_text(TEXT) IS
  'The text without case, accents, Arabic diacritics, tatweel and the variants of alef, hamza, ya and ta marbuta.';

CREATE FUNCTION ops.search_configuration(language public.locale_code) RETURNS REGCONFIG
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE language
    WHEN 'ar-DZ' THEN 'pg_catalog.arabic'::REGCONFIG
    WHEN 'fr-FR' THEN 'pg_catalog.french'::REGCONFIG
    ELSE 'pg_catalog.english'::REGCONFIG
  END
$$;
COMMENT ON FUNCTION ops.search_configuration(public.locale_code) IS
  'The full-text configuration of a language.';
