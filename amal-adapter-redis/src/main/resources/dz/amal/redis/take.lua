-- Takes one from a token bucket and answers how many microseconds there are to wait, 0 if it did.
--
-- In whole numbers: what is taken counts as many as there are microseconds in the refill, and the
-- burst flows back in each microsecond. dz.amal.memory.Bucket counts the same way.
--
-- KEYS[1] the bucket, ARGV[1] the refill in microseconds, ARGV[2] the burst, ARGV[3] the time in
-- microseconds, empty for that of this server.
local one = tonumber(ARGV[1])
local burst = tonumber(ARGV[2])
local now = tonumber(ARGV[3])
if not now then
  local time = redis.call('TIME')
  now = tonumber(time[1]) * 1000000 + tonumber(time[2])
end

local used = 0
local before = redis.call('GET', KEYS[1])
if before then
  local was, at = string.match(before, '^(%d+) (%d+)$')
  -- A clock that was set back lets nothing flow, and does not stop the flow from then on.
  local passed = math.max(0, now - tonumber(at))
  used = math.max(0, tonumber(was) - math.min(passed, one) * burst)
end

local wait = 0
local too_much = used + one - one * burst
if too_much > 0 then
  wait = math.ceil(too_much / burst)
else
  used = used + one
end

-- When it is full again nobody need remember it.
local until_full = math.ceil(used / burst / 1000)
redis.call('SET', KEYS[1], string.format('%.0f %.0f', used, now), 'PX', until_full)
return wait
