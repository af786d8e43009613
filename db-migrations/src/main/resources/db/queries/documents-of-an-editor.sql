-- Which documents did somebody bring in? psql -v editor=UUID -f FILE
SELECT id, title, language, review_status, created_at
FROM documents
WHERE created_by = :'editor' AND deleted_at IS NULL
ORDER BY created_at DESC;
