-- A search compares the vectors and the words of some hundred chunks in full, and of all chunks where
-- the index is away: out of line each is put together from rows of another table. In line a chunk with
-- its vector (6 kB) and its words fills a page, which is the space that all took before; where not
-- everything fits, the text goes out, which only passages that are shown are asked for.
-- Chunks that are there stay as they are until they are written anew.
ALTER TABLE document_chunks
  ALTER COLUMN embedding SET STORAGE PLAIN,
  ALTER COLUMN search_vector SET STORAGE MAIN,
  SET (toast_tuple_target = 8160);
