-- How was a document reviewed, the last review first? psql -v document=UUID -f FILE
SELECT id, reviewer_id, verdict, note, created_at
FROM document_reviews
WHERE document_id = :'document'
ORDER BY created_at DESC;
