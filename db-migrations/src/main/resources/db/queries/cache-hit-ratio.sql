-- How many per cent of the pages of tables were in memory when they were needed? More than 90 is good; empty if none was needed yet.
SELECT ROUND(SUM(heap_blks_hit) / NULLIF(SUM(heap_blks_hit) + SUM(heap_blks_read), 0) * 100, 2) AS cache_hit_ratio
FROM pg_statio_user_tables;
