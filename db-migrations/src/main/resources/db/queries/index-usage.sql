-- Which indexes were never used since statistics were last reset, the largest first?
SELECT schemaname, relname, indexrelname, idx_scan AS scans, idx_tup_read AS tuples_read,
       idx_tup_fetch AS tuples_fetched, pg_size_pretty(pg_relation_size(indexrelid)) AS size
FROM pg_stat_user_indexes
WHERE idx_scan = 0
ORDER BY pg_relation_size(indexrelid) DESC, indexrelname;
