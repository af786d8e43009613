-- Which documents wait for a review, the newest first?
SELECT id, title, language, pii_stripped, created_by, created_at
FROM documents
WHERE review_status = 'pending' AND deleted_at IS NULL
ORDER BY created_at DESC, id DESC;
