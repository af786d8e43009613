-- Get active users with recent activity
SELECT id, email, name, last_login_at
FROM users
WHERE is_active = true 
  AND deleted_at IS NULL
  AND last_login_at > NOW() - INTERVAL '30 days'
ORDER BY last_login_at DESC;
