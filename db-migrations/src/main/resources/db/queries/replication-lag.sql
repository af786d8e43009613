-- How far behind is each replica? (Details are shown to members of pg_read_all_stats.)
SELECT application_name, client_addr, state,
       pg_size_pretty(pg_wal_lsn_diff(sent_lsn, replay_lsn)) AS behind, replay_lag
FROM pg_stat_replication
ORDER BY application_name;
