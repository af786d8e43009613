-- What has somebody done? psql -v actor=UUID -f FILE
SELECT created_at, action, entity_type, entity_id, details, request_id
FROM audit_logs
WHERE actor_id = :'actor'
ORDER BY created_at DESC;
