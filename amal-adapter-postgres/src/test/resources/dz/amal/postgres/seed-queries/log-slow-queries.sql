-- Enable query logging
ALTER DATABASE amal_chat SET log_min_duration_statement = 1000;
