using System.Text.Json.Nodes;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Benchmarks.Router;

/// <summary>Cases as the router stores them, each with its ledger and what both States have signed, written without a router.</summary>
internal sealed class StoredCases(StorageClients clients, KeyFolder keys) : IDisposable
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly ExampleState[] Parties = [ExampleStates.Netherlands, ExampleStates.Singapore];

    private readonly Dictionary<string, SigningKey> signing = Parties.ToDictionary(state => state.Code, state => state.KeyOf(state.CentralAuthority, keys));
    private readonly BodyStore bodies = new(clients);
    private RegisterView register = new([], [], []);

    /// <summary>What signs receipts.</summary>
    public RouterSigner Signer { get; } = SignerOf(keys);

    /// <summary>Enters both States in the register.</summary>
    public async Task EnterPartiesAsync()
    {
        var clock = new StandingClock { At = Begin.AddDays(-1) };
        var store = new PartyStore(clients);
        foreach (string table in Tables.All)
        {
            await clients.Tables.CreateTableIfNotExistsAsync(table);
        }

        foreach (string container in (string[])[BodyStore.Container, EvidenceBlobs.Uploads, EvidenceBlobs.Kept])
        {
            await clients.Blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync();
        }

        foreach (var state in Parties)
        {
            byte[] body = RegisterChanges.OfEntry(state, RegisterEntry.Of(state, keys), null, keys, clock, isCeremony: true, []);
            var said = JsonEdge.Read<PartyChange>(body).Value!;
            var write = NextChange.Of(
                said, Digest.Of(body), Sign(state.Code, body, clock.At), AuthorityId.Parse(state.CentralAuthority.Id), signing[state.Code].Id, NamedPerson.Of("registrar"), register, clock.At, NamedPerson.Of("operator"));
            await bodies.WriteAsync(Digest.Of(body), body, default);
            // Nothing waited for its confirmation, as in a ceremony it would.
            if (!await store.TryWriteAsync(write with { EndsCeremony = null }, default))
            {
                throw new InvalidOperationException($"The entry of {state.Code} was not written.");
            }

            register = await store.ReadNowAsync(default);
        }
    }

    /// <summary>Stores a case in which reminders came and went before the request was taken up and granted; its id, and how many entries it has.</summary>
    public async Task<(CaseId Id, int Entries)> StoreAsync(int number)
    {
        var request = SampleRequest.Named("stored-data.en.json").Json;
        request["reference"] = $"NL-REPLAY-{number}";
        byte[] opening = System.Text.Encoding.UTF8.GetBytes(request.ToJsonString());
        var read = JsonEdge.Read<SubmitRequest>(opening).Value!;
        var id = CaseId.From(read.From, read.Reference!);
        var turn = new Turn(this, Standing.Before(id), new EntityGroup(id.ToString()));
        turn.Say(Begin, "NL", opening);
        var (at, place) = (Begin.AddDays(40), 0);
        foreach (var said in (JsonObject[])
        [
            new() { ["type"] = "acknowledge", ["ownReference"] = $"SG-{number}" },
            new() { ["type"] = "grant", ["items"] = new JsonArray(1), ["rightsAttestation"] = "Ordered by an independent judge, limited to the data asked for." },
            new() { ["type"] = "report-progress", ["items"] = new JsonArray(1), ["progress"] = "The order was served on the provider." },
            new() { ["type"] = "report-progress", ["items"] = new JsonArray(1), ["progress"] = "The provider asks for a week more." },
        ])
        {
            said["id"] = $"sg-{number}-{place++}";
            turn.Say(at = at.AddHours(1), "SG", NationalSystem.About(id.ToString(), said, "SG"));
        }

        await clients.Tables.GetTableClient(Tables.Cases).SubmitTransactionAsync(turn.ToGroup().Actions);
        return (id, turn.Entries);
    }

    public void Dispose()
    {
        foreach (var key in signing.Values)
        {
            key.Dispose();
        }
    }

    private static RouterSigner SignerOf(KeyFolder keys)
    {
        using var key = keys.Get("router");
        return new(new SigningSettings(key.Pem, key.Id));
    }

    private string Sign(string state, byte[] body, DateTimeOffset at) => Jws.Detached(signing[state], body, at);

    private sealed class StandingClock : TimeProvider
    {
        public DateTimeOffset At { get; init; }

        public override DateTimeOffset GetUtcNow() => At;
    }

    /// <summary>One case on its way into the storage.</summary>
    private sealed class Turn(StoredCases of, Standing standing, EntityGroup group)
    {
        public int Entries => standing.Entries;

        public void Say(DateTimeOffset at, string state, byte[] body)
        {
            while (CaseClock.Next(standing.Case) is { } next && next.Limit.At <= at)
            {
                Append(Deciding.Elapsed(standing, next.ProcedureId, next.Limit, of.register));
            }

            var said = standing.Case is null ? JsonEdge.Read<SubmitRequest>(body).Value! : JsonEdge.Read<Communication>(body).Value!;
            string communicationId = said is SubmitRequest opening ? opening.Reference! : said.Id!;
            var digest = Digest.Of(body);
            var inbound = new InboundCommunication
            {
                CaseId = standing.CaseId,
                RowId = said is SubmitRequest ? InboundRowId.Request : InboundRowId.Of(said.From, communicationId),
                From = said.From,
                Authority = AuthorityId.Parse(Parties.Single(party => party.Code == state).CentralAuthority.Id),
                CommunicationId = communicationId,
                Type = CommunicationTypes.Of(said).Name,
                Digest = digest,
                Body = body,
                Signature = of.Sign(state, body, at),
                ReceivedAt = at,
                Receipt = new Receipt { CaseId = standing.CaseId, CommunicationId = communicationId, Digest = digest, ReceivedAt = at, By = said.From }.SignWith(of.Signer),
            };
            var decision = Deciding.Said(standing, inbound, InboundReader.Read(inbound, body), LinkedReading.None, of.register).Decision
                ?? throw new InvalidOperationException("The sample request is not delivered.");
            var row = InboundRow.ToEntity(inbound);
            row["processed"] = true;
            row["step"] = decision.Entry.Number;
            group.Add(row);
            Append(decision);
        }

        public EntityGroup ToGroup()
        {
            group.Add(CaseRow.ToEntity(standing.CaseId, CaseRow.Serialize(standing.Case!), standing.Entries, 0, standing.Head, [], standing.Case!.UpdatedAt, CaseClock.Next(standing.Case)?.Limit.At));
            return group;
        }

        private void Append(Decision decision)
        {
            var (entity, hash) = LedgerRow.ToEntity(decision.Entry, decision.Grounds);
            group.Add(entity);
            standing = standing.After(decision.After, hash);
        }
    }
}
