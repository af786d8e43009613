// Speaks to Amal as any program of OpenAI's client would: the base URL and the key come from the
// environment, as that client reads them by itself. What it has seen it prints as JSON.
import OpenAI from 'openai';

const client = new OpenAI();
const model = 'amal-auto';
const asked = { role: 'user', content: 'What are the symptoms of tramadol withdrawal?' };
const more = { role: 'user', content: 'Hello, are you still there?' };

const marks = (text, annotations) =>
  annotations.map(({ url_citation: at }) => text.slice(at.start_index, at.end_index));

async function plain() {
  const first = await client.chat.completions.create({ model, messages: [asked] });
  const said = first.choices[0].message;
  const second = await client.chat.completions.create({ model, messages: [asked, said, more] });
  return {
    marks: marks(said.content, said.annotations),
    conversations: [first.amal.conversation_id, second.amal.conversation_id],
  };
}

async function read(messages) {
  const stream = await client.chat.completions.create({
    model,
    messages,
    stream: true,
    stream_options: { include_usage: true },
  });
  const seen = { text: '', annotations: [] };
  for await (const chunk of stream) {
    const choice = chunk.choices[0];
    seen.text += choice?.delta.content ?? '';
    seen.annotations.push(...(choice?.delta.annotations ?? []));
    seen.finish_reason = choice?.finish_reason ?? seen.finish_reason;
    seen.amal = chunk.amal ?? seen.amal;
    seen.usage = chunk.usage ?? seen.usage;
  }
  return seen;
}

async function streamed() {
  const first = await read([asked]);
  const second = await read([asked, { role: 'assistant', content: first.text }, more]);
  return {
    marks: marks(first.text, first.annotations),
    conversations: [first.amal.conversation_id, second.amal.conversation_id],
    finish_reason: first.finish_reason,
    usage: first.usage,
  };
}

async function crisis() {
  const answer = await client.chat.completions.create({
    model,
    messages: [{ role: 'user', content: 'I want to kill myself tonight' }],
  });
  return {
    text: answer.choices[0].message.content,
    field: answer.amal.crisis,
    ticket: answer.amal.ticket.number,
  };
}

async function error(request) {
  try {
    await request();
    return { type: 'none' };
  } catch (e) {
    return { type: e.constructor.name, status: e.status, code: e.code };
  }
}

const models = [];
for await (const each of client.models.list()) {
  models.push(each.id);
}

console.log(
  JSON.stringify({
    models,
    plain: await plain(),
    streamed: await streamed(),
    crisis: await crisis(),
    errors: {
      key: await error(() => new OpenAI({ apiKey: 'amal_wrong' }).models.list()),
      model: await error(() =>
        client.chat.completions.create({ model: 'gpt-4o', messages: [asked] }),
      ),
    },
  }),
);
