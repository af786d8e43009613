-- What was said about a ticket? (An analyst sees it if the person agreed.) psql -v ticket=UUID -f FILE
SELECT created_at, author_id, is_internal, content
FROM ticket_comments
WHERE ticket_id = :'ticket' AND deleted_at IS NULL
ORDER BY created_at, id;
