SELECT cleanup_expired_magic_links(); -- Delete magic links older than 7 days
