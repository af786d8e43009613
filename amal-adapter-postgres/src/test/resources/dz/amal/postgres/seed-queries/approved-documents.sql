-- Get approved documents ready for RAG
SELECT id, title, chunk_count, language
FROM documents
WHERE review_status = 'approved'
  AND pii_stripped = true
  AND deleted_at IS NULL
ORDER BY created_at DESC;
