// Sends a signed body to the queue `submissions` and waits on a State's own subscription for the notice that answers it:
// node queue.cjs CONNECTION BODY JWS SUBSCRIPTION REFERENCE
const { readFileSync } = require("node:fs");
const { ServiceBusClient } = require("@azure/service-bus");

async function main([connection, body, jws, subscription, reference]) {
  const bus = new ServiceBusClient(connection);
  try {
    // A Buffer goes as it is: the signature is over these very bytes.
    await bus.createSender("submissions").sendMessages({ body: readFileSync(body), messageId: reference, applicationProperties: { jws } });
    const receiver = bus.createReceiver("notices", subscription);
    for (const until = Date.now() + 60_000; Date.now() < until;) {
      for (const message of await receiver.receiveMessages(10, { maxWaitTimeInMs: 2_000 })) {
        const notice = Buffer.isBuffer(message.body) ? JSON.parse(message.body.toString()) : message.body;
        await receiver.completeMessage(message);
        if (notice.reference === reference) {
          console.log(JSON.stringify({ type: notice.type, caseId: notice.caseId }));
          return;
        }
      }
    }
    throw new Error(`no notice of ${reference} came`);
  } finally {
    await bus.close();
  }
}

main(process.argv.slice(2)).catch((fault) => {
  console.error(fault);
  process.exit(1);
});
