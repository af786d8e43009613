SELECT * FROM get_conversation_summary('conversation-uuid-here');
