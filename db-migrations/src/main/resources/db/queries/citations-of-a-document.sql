-- Which replies rest on a document? Ask before it is withdrawn. psql -v document=UUID -f FILE
SELECT message_id, position, chunk_index, similarity, quote, created_at
FROM message_citations
WHERE document_id = :'document'
ORDER BY created_at DESC, message_id, position;
