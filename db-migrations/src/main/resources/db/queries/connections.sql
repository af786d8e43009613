-- Who is connected to this database, doing what? (All details are shown to the owner and to members of pg_read_all_stats.)
SELECT usename, application_name, state, COUNT(*) AS connections
FROM pg_stat_activity
WHERE datname = current_database()
GROUP BY usename, application_name, state
ORDER BY connections DESC, usename, application_name, state;
