-- Which queries of this database take longest on average? (Needs pg_stat_statements loaded; their texts are shown to the owner and to members of pg_read_all_stats.)
SELECT query, calls, mean_exec_time, max_exec_time
FROM pg_stat_statements
WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
ORDER BY mean_exec_time DESC
LIMIT 10;
