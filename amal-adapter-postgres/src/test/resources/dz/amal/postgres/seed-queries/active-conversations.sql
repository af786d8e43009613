-- Get user's active conversations with message counts
SELECT c.id, c.title, c.mode, c.message_count, c.last_message_at
FROM conversations c
WHERE c.user_id = 'user-uuid-here'
  AND c.archived_at IS NULL
ORDER BY c.last_message_at DESC
LIMIT 20;
