-- Everything that the migrations make, one line a thing.
SELECT 'column', table_schema, table_name, column_name, data_type || ' ' || udt_name, is_nullable, column_default, generation_expression
FROM information_schema.columns WHERE table_schema IN ('public', 'ops')
UNION ALL
SELECT 'index', schemaname, tablename, indexdef, '', '', '', '' FROM pg_indexes WHERE schemaname IN ('public', 'ops')
UNION ALL
SELECT 'constraint', conrelid::regclass::TEXT, contypid::regtype::TEXT, conname, pg_get_constraintdef(oid), '', '', ''
FROM pg_constraint WHERE connamespace IN ('public'::regnamespace, 'ops'::regnamespace)
UNION ALL
SELECT 'function', proname, prosrc, pg_get_function_arguments(oid), prosecdef::TEXT, proacl::TEXT, provolatile::TEXT, ''
FROM pg_proc WHERE pronamespace IN ('public'::regnamespace, 'ops'::regnamespace)
UNION ALL
SELECT 'trigger', tgrelid::regclass::TEXT, pg_get_triggerdef(oid), '', '', '', '', '' FROM pg_trigger WHERE NOT tgisinternal
UNION ALL
SELECT 'view', schemaname, viewname, definition, '', '', '', '' FROM pg_views WHERE schemaname IN ('public', 'ops')
UNION ALL
SELECT 'materialized view', schemaname, matviewname, definition, '', '', '', '' FROM pg_matviews
UNION ALL
SELECT 'policy', tablename, policyname, cmd, roles::TEXT, qual, with_check, '' FROM pg_policies
UNION ALL
SELECT 'rights', relname, relacl::TEXT, relrowsecurity::TEXT, '', '', '', ''
FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'ops'::regnamespace)
UNION ALL
SELECT 'rights to columns', attrelid::regclass::TEXT, attname, attacl::TEXT, '', '', '', '' FROM pg_attribute WHERE attacl IS NOT NULL
  AND attrelid::regclass::TEXT !~ '^pg_'
UNION ALL
-- By the name of a column: its number has gaps where one was dropped, and a restored table has none.
SELECT 'comment', classoid::regclass::TEXT, COALESCE(attname, objsubid::TEXT), description, '', '', '', ''
FROM pg_description LEFT JOIN pg_attribute
  ON classoid = 'pg_class'::regclass AND attrelid = objoid AND attnum = objsubid AND objsubid > 0
WHERE objoid >= 16384
UNION ALL
SELECT 'extension', extname, extversion, '', '', '', '', '' FROM pg_extension
ORDER BY 1, 2, 3, 4, 5, 6;
