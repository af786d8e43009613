-- How many messages were written in each hour of the last day? (An analyst counts those of people who agreed only.)
SELECT DATE_TRUNC('hour', created_at) AS hour, COUNT(*) AS messages,
       COUNT(*) FILTER (WHERE role = 'user') AS of_people
FROM messages
WHERE created_at > NOW() - INTERVAL '1 day'
GROUP BY DATE_TRUNC('hour', created_at)
ORDER BY hour DESC;
