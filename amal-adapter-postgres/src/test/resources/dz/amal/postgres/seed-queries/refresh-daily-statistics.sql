-- Refresh daily
SELECT refresh_daily_statistics();
