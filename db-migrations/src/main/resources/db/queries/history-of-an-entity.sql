-- What was done to something? psql -v type=document -v id=UUID -f FILE
SELECT created_at, actor_id, action, details, request_id
FROM audit_logs
WHERE entity_type = :'type' AND entity_id = :'id'
ORDER BY created_at DESC;
