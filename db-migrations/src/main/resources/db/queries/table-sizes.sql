-- How large is each table, with its indexes and what is stored out of line, the largest first?
SELECT n.nspname AS schemaname, c.relname, pg_size_pretty(pg_total_relation_size(c.oid)) AS size,
       pg_size_pretty(pg_indexes_size(c.oid)) AS of_it_indexes
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname IN ('public', 'ops') AND c.relkind IN ('r', 'm')
ORDER BY pg_total_relation_size(c.oid) DESC, c.relname;
