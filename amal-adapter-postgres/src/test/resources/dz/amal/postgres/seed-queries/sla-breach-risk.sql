-- Get open tickets with SLA breach risk
SELECT 
  ticket_number,
  subject,
  priority,
  sla_due_at,
  EXTRACT(EPOCH FROM (sla_due_at - NOW()))/3600 as hours_remaining
FROM support_tickets
WHERE status IN ('open', 'in_progress')
  AND sla_due_at < NOW() + INTERVAL '2 hours'
ORDER BY sla_due_at ASC;
