-- Who may do what with each table, view and sequence of ours; where a right is for some columns, which.
WITH relation AS (
  SELECT c.oid, n.nspname || '.' || c.relname AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('public', 'ops') AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
)
SELECT r.name, role, (
  SELECT string_agg(
    lower(p) || CASE WHEN has_table_privilege(role, r.oid, p) THEN '' ELSE ' of ' || part END,
    ', ' ORDER BY place)
  FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
    WITH ORDINALITY AS privilege (p, place)
  CROSS JOIN LATERAL (
    SELECT string_agg(attname, ' ' ORDER BY attnum) AS part FROM pg_attribute
    WHERE attrelid = r.oid AND attnum > 0 AND NOT attisdropped
      AND CASE WHEN p IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
        THEN has_column_privilege(role, r.oid, attnum, p) END
  ) columns
  WHERE has_table_privilege(role, r.oid, p) OR part IS NOT NULL)
FROM relation r CROSS JOIN (VALUES ('amal_app'), ('amal_readonly')) AS roles (role)
ORDER BY r.name COLLATE "C", role;
