-- Which accounts are switched off?
SELECT id, email, role, last_login_at
FROM users
WHERE NOT is_active AND deleted_at IS NULL
ORDER BY last_login_at DESC NULLS LAST;
