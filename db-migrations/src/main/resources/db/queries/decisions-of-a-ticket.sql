-- Which decisions led to a ticket? psql -v ticket=UUID -f FILE
SELECT id, message_id, decision, crisis, reason_code, confidence, model_used, created_at
FROM decision_logs
WHERE ticket_id = :'ticket'
ORDER BY created_at DESC;
