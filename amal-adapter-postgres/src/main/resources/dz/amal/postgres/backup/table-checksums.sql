-- For every table a statement that counts its rows and sums up a hash of each: the order of the rows
-- does not matter, their number and every value does. Generated columns follow from the others.
SELECT format(
    'SELECT %L AS name, count(*) AS rows,'
    ' left(encode(sha256(convert_to(concat_ws('','', count(*), sum(a), sum(b)), ''UTF8'')), ''hex''), 32)'
    ' AS checksum FROM (SELECT (''x'' || left(hash, 16))::bit(64)::bigint AS a,'
    ' (''x'' || substr(hash, 17, 16))::bit(64)::bigint AS b FROM'
    ' (SELECT encode(sha256(convert_to(ROW(%s)::text, ''UTF8'')), ''hex'') AS hash'
    ' FROM ONLY %I.%I OFFSET 0) hashes) halves',
    n.nspname || '.' || c.relname,
    (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
     FROM pg_attribute a
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''),
    n.nspname, c.relname)
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname IN ('public', 'ops') AND c.relkind = 'r'
  AND NOT EXISTS (
    SELECT FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY n.nspname DESC, c.relname
