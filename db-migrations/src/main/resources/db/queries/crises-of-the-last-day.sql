-- Who was in a crisis within the last day, and which ticket came of it?
SELECT id, conversation_id, ticket_id, reason_code, created_at
FROM decision_logs
WHERE crisis AND created_at > NOW() - INTERVAL '1 day'
ORDER BY created_at DESC;
