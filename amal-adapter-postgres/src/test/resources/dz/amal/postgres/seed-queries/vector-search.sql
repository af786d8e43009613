-- Semantic similarity search
SELECT 
  dc.content,
  d.title,
  1 - (dc.embedding <=> $1::vector) as similarity
FROM document_chunks dc
JOIN documents d ON dc.document_id = d.id
WHERE 1 - (dc.embedding <=> $1::vector) > 0.7
ORDER BY dc.embedding <=> $1::vector
LIMIT 5;
