-- Which tables hold many dead rows, and when were they last vacuumed?
SELECT schemaname, relname, n_live_tup AS live_rows, n_dead_tup AS dead_rows,
       ROUND(100.0 * n_dead_tup / NULLIF(n_live_tup + n_dead_tup, 0), 1) AS dead_per_cent,
       GREATEST(last_vacuum, last_autovacuum) AS last_vacuum_at,
       GREATEST(last_analyze, last_autoanalyze) AS last_analyze_at
FROM pg_stat_user_tables
ORDER BY n_dead_tup DESC, schemaname, relname;
