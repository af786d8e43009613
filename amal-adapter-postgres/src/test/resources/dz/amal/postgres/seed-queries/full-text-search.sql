-- Search messages in Arabic
SELECT id, content, created_at
FROM messages
WHERE to_tsvector('arabic', content) @@ to_tsquery('arabic', 'المخدرات')
  AND deleted_at IS NULL
ORDER BY created_at DESC;
