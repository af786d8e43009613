-- What happened on each of the last thirty days in Algiers, as of the last refresh_daily_statistics()?
SELECT date, metric_type, count
FROM mv_daily_statistics
WHERE date > NOW() - INTERVAL '30 days'
ORDER BY date DESC, metric_type;
