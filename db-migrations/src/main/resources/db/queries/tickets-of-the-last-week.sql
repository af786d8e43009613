-- Which tickets were opened within the last seven days, the newest first?
SELECT ticket_number, category, priority, status, created_at, sla_due_at
FROM support_tickets
WHERE created_at > NOW() - INTERVAL '7 days' AND deleted_at IS NULL
ORDER BY created_at DESC;
