-- Which privacy requests wait for an answer, the most urgent first?
SELECT id, user_id, kind, status, created_at, due_at, due_at < NOW() AS is_late
FROM privacy_requests
WHERE status IN ('received', 'in_progress')
ORDER BY due_at;
