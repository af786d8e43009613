-- Which crises are open, since when, and which ticket do they have?
SELECT c.id, c.user_id, c.crisis_since, t.ticket_number, t.status, t.assigned_to
FROM conversations c
LEFT JOIN LATERAL (
  SELECT ticket_number, status, assigned_to
  FROM support_tickets
  WHERE conversation_id = c.id AND category = 'crisis' AND deleted_at IS NULL
  ORDER BY created_at DESC
  LIMIT 1
) t ON TRUE
WHERE c.crisis_since IS NOT NULL AND c.deleted_at IS NULL
ORDER BY c.crisis_since;
