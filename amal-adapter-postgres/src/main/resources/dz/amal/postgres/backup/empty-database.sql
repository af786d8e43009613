-- Drops all that a backup brings back: every schema but public, and what is in public. What belongs
-- to an extension stays, since not every owner of a database may install it again.
SET lock_timeout = '10s';
DO $$
DECLARE
  schema_name TEXT;
  found RECORD;
  object RECORD;
BEGIN
  FOR schema_name IN
    SELECT n.nspname FROM pg_namespace n
    WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname NOT IN ('public', 'information_schema')
      AND NOT EXISTS (
        SELECT FROM pg_depend d
        WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')
  LOOP
    EXECUTE format('DROP SCHEMA %I CASCADE', schema_name);
  END LOOP;

  -- Tables first: they take their sequences and indexes with them.
  FOR found IN
    SELECT d.classid, d.objid
    FROM pg_depend d
    LEFT JOIN pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
    WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = 'public'::regnamespace
      AND d.deptype = 'n' AND d.classid <> 'pg_extension'::regclass
      AND NOT EXISTS (
        SELECT FROM pg_depend e
        WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype = 'e')
    ORDER BY c.relkind IN ('r', 'p') DESC NULLS LAST
  LOOP
    SELECT * INTO object FROM pg_identify_object(found.classid, found.objid, 0);
    -- Something before it may have taken it along.
    IF object.identity IS NOT NULL THEN
      EXECUTE format('DROP %s IF EXISTS %s CASCADE',
        CASE object.type WHEN 'statistics object' THEN 'statistics' ELSE object.type END,
        object.identity);
    END IF;
  END LOOP;
END;
$$;
