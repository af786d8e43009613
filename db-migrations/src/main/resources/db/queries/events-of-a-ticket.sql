-- What happened to a ticket? psql -v ticket=UUID -f FILE
SELECT created_at, actor_id, event, old_value, new_value
FROM ticket_events
WHERE ticket_id = :'ticket'
ORDER BY created_at, id;
