-- Whose review has run out, or will within 30 days?
SELECT id, title, language, reviewed_on, review_due_on
FROM documents
WHERE review_due_on < CURRENT_DATE + 30 AND review_status = 'approved' AND deleted_at IS NULL
ORDER BY review_due_on;
