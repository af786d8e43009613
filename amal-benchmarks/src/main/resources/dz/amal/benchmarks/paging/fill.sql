-- Messages and conversations, as they lie after some time of use: a tenth of the messages in one very long
-- conversation, the others spread over conversations of about twenty; a tenth of the conversations are one
-- person's. Conversations take turns, so that the messages of one lie far apart.
CREATE SCHEMA bench;

CREATE FUNCTION bench.written_at(n BIGINT) RETURNS TIMESTAMPTZ LANGUAGE sql IMMUTABLE AS $$
  SELECT TIMESTAMPTZ '2025-01-01 00:00:00+00' + n * INTERVAL '10 seconds'
$$;

-- Ordered by time, as those that the application makes: a UUIDv7.
CREATE FUNCTION bench.id(n BIGINT) RETURNS UUID LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM bench.written_at(n)) * 1000)::bigint), 12, '0')
    || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid
$$;

CREATE FUNCTION bench.user_id(n BIGINT) RETURNS UUID LANGUAGE sql IMMUTABLE AS $$
  SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
$$;

-- The one that message n stands in; 0 is the very long one.
CREATE FUNCTION bench.conversation_of(n BIGINT, conversations BIGINT) RETURNS BIGINT
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN n % 10 = 0 THEN 0 ELSE 1 + (n * 2654435761 % 4294967296) % (conversations - 1) END
$$;

-- 0 is the person with many.
CREATE FUNCTION bench.owner_of(conversation BIGINT) RETURNS BIGINT LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN conversation % 10 = 0 THEN 0 ELSE 1 + conversation / 5 END
$$;
