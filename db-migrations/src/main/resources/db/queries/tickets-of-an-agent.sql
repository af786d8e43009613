-- What does an agent have to deal with, the most urgent first? psql -v agent=UUID -f FILE
SELECT ticket_number, category, priority, status, sla_due_at, sla_due_at < NOW() AS is_late
FROM support_tickets
WHERE assigned_to = :'agent' AND status IN ('open', 'in_progress') AND deleted_at IS NULL
ORDER BY sla_due_at;
