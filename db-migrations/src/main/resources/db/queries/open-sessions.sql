-- Who is signed in, and until when?
SELECT s.id, s.user_id, u.role, u.is_guest, s.created_at, s.expires_at
FROM user_sessions s
JOIN users u ON u.id = s.user_id
WHERE s.expires_at > NOW() AND u.deleted_at IS NULL
ORDER BY s.expires_at DESC;
