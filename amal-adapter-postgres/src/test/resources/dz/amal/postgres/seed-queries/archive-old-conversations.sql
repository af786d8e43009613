SELECT archive_old_conversations(90); -- Archive conversations older than 90 days
