-- What was done last?
SELECT created_at, actor_id, action, entity_type, entity_id, request_id
FROM audit_logs
ORDER BY created_at DESC, id DESC
LIMIT 100;
