using System.Security.Cryptography;
using System.Text.Json;
using RequestRouter.Convention.Tests;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Tests.Security;

namespace RequestRouter.Router.Tests.Audit;

/// <summary>A case as the router records it, without a router: registers, communications, limits, evidence, all signed and entered as they are there.</summary>
internal sealed class RecordedCase
{
    private readonly ECDsa routerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Dictionary<StateCode, SigningParty> signing = [];
    private readonly Dictionary<StateCode, List<ExportedChange>> changes = [];
    private readonly Dictionary<StateCode, EntryVersion<PartyRegistration>> entries = [];
    private readonly Dictionary<StateCode, EntryVersion<Practice>> practices = [];
    private readonly Dictionary<StateCode, StoredChange> last = [];
    private readonly List<ExportLine> items = [];
    private int said;

    public RecordedCase(SubmitRequest? request = null)
    {
        Request = request ?? A.Request;
        Signer = new RouterSigner(new(routerKey.ExportPkcs8PrivateKeyPem(), "router-1"));
        Standing = Standing.Before(CaseId.From(Request.From, Request.Reference!));
        foreach (var party in new[] { "NL", "SG" })
        {
            var (state, key) = (StateCode.Parse(party), new SigningParty(party, "central", $"{party}-1"));
            signing[state] = key;
            changes[state] = [];
            Enter(state, Entry(party, key.Key()), Begin, byCeremony: true);
        }
    }

    /// <summary>When the registers were entered.</summary>
    public static DateTimeOffset Begin { get; } = A.Monday.AddDays(-30);

    public SubmitRequest Request { get; }

    public RouterSigner Signer { get; }

    /// <summary>The time at which what is said next is received.</summary>
    public DateTimeOffset Now { get; set; } = A.Monday;

    public Standing Standing { get; private set; }

    /// <summary>The lines of the ledger so far.</summary>
    public List<ExportLine> Ledger { get; } = [];

    public static PartyRegistration Entry(string state, params AuthorityKey[] keys)
    {
        var party = A.Register.Find(StateCode.Parse(state))!;
        return new()
        {
            State = party.State,
            Name = party.Name,
            BoundFrom = party.BoundFrom,
            Languages = party.Languages,
            DataSafeguards = party.DataSafeguards,
            Authorities =
            [
                .. party.Authorities.Select(authority => new AuthorityRegistration
                {
                    Id = authority.Id,
                    Name = authority.Name,
                    Roles = authority.Roles,
                    Keys = authority.Id != A.Central ? [] : [.. keys.Select(key => new KeyRegistration { KeyId = key.KeyId, Jwk = key.Jwk, ValidFrom = key.ValidFrom, ValidTo = key.ValidTo })],
                }),
            ],
        };
    }

    /// <summary>The request, received.</summary>
    public static RecordedCase Opened(SubmitRequest? request = null)
    {
        var recorded = new RecordedCase(request);
        return recorded.Say(recorded.Request);
    }

    /// <summary>A case that was opened, was rejected a word of the requested State's, lets limits elapse, and is delivered with an evidence item.</summary>
    public static RecordedCase Whole()
    {
        var recorded = Opened().Requested(new Acknowledge()).Requested(new Acknowledge());
        recorded.Change("SG", Practice.Default with { CoolingPeriod = TimeSpan.FromDays(3) });
        recorded.Now = recorded.Now.AddDays(40);
        recorded.Requested(A.Grant).Requested(A.Start);
        recorded.Declare("logs");
        return recorded.Requested(A.Delivery);
    }

    /// <summary>The key by which a State signs.</summary>
    public SigningParty KeyOf(string state) => signing[StateCode.Parse(state)];

    public RecordedCase Requested(Communication communication) => Say(communication with { From = Request.To, Authority = A.Central });

    public RecordedCase Requesting(Communication communication) => Say(communication with { From = Request.From, Authority = A.Central });

    /// <summary>The next version of a State's entry, signed by the key that stands.</summary>
    /// <param name="next">The key by which it signs from then on; null to go on with the same.</param>
    public void Change(string state, PartyRegistration entry, SigningParty? next = null)
    {
        Enter(StateCode.Parse(state), entry, Now, byCeremony: false);
        signing[StateCode.Parse(state)] = next ?? signing[StateCode.Parse(state)];
    }

    public void Change(string state, Practice practice) =>
        Enter(new PracticeChange { State = StateCode.Parse(state), After = last[StateCode.Parse(state)].Hash, Reason = "a test", Practice = practice }, Now, confirmed: null);

    /// <summary>Limits that elapsed by now, then what is said, as the router enters them.</summary>
    /// <param name="by">The key that signs it; null for the sender's own.</param>
    /// <param name="linked">The other cases that it names, as they stand.</param>
    public RecordedCase Say(Communication communication, SigningParty? by = null, params LinkedCase[] linked)
    {
        LimitsElapse();
        var (state, id) = (communication.From, communication is SubmitRequest opening ? opening.Reference! : $"{communication.From}-{++said}");
        var meant = communication is SubmitRequest ? communication : communication with { Id = id, CaseId = Standing.CaseId };
        byte[] body = communication is SubmitRequest ? JsonSerializer.SerializeToUtf8Bytes((SubmitRequest)meant, RouterJson.Options) : JsonSerializer.SerializeToUtf8Bytes(meant, RouterJson.Options);
        var inbound = new InboundCommunication
        {
            CaseId = Standing.CaseId,
            RowId = communication is SubmitRequest ? InboundRowId.Request : InboundRowId.Of(state, id),
            From = state,
            Authority = A.Central,
            CommunicationId = id,
            Type = CommunicationTypes.Of(meant).Name,
            Digest = Digest.Of(body),
            Signature = (by ?? signing[state]).Sign(body, header => header["iat"] = Now.ToUnixTimeSeconds()),
            ReceivedAt = Now,
            Receipt = Receipt(id, Digest.Of(body), state),
        };
        Take(inbound, body, linked);
        return this;
    }

    /// <summary>Lets what was said in another case be said in this one, with a receipt.</summary>
    public void Replay(ExportedCommunication said) => Take(
        new()
        {
            CaseId = Standing.CaseId,
            RowId = said.RowId,
            From = said.From,
            Authority = said.Authority,
            CommunicationId = said.CommunicationId,
            Type = said.Type,
            Digest = said.Digest,
            Signature = said.Signature,
            ReceivedAt = Now,
            Receipt = Receipt(said.CommunicationId, said.Digest, said.From),
        },
        said.Body);

    private void Take(InboundCommunication inbound, byte[] body, params LinkedCase[] linked) => Append(
        Deciding.Said(Standing, inbound, InboundReader.Read(inbound, body), Reading(linked), Register).Decision!,
        new ExportedCommunication
        {
            RowId = inbound.RowId,
            From = inbound.From,
            Authority = inbound.Authority,
            CommunicationId = inbound.CommunicationId,
            Type = inbound.Type,
            Digest = inbound.Digest,
            Signature = inbound.Signature,
            ReceivedAt = inbound.ReceivedAt,
            Receipt = inbound.Receipt,
            Body = body,
        });

    /// <summary>All lines but the last.</summary>
    public List<ExportLine> Lines(DateTimeOffset? at = null) =>
    [
        new ExportHead
        {
            Format = ExportHead.CurrentFormat,
            CaseId = Standing.CaseId,
            Requesting = Request.From,
            Requested = Request.To,
            At = at ?? Now,
            Entries = Standing.Entries,
            LastHash = Standing.Head,
        },
        new ExportedKey { Key = RouterKey.Of(Signer.PublicKey, Begin) },
        .. changes[Request.From],
        .. changes[Request.To],
        .. Ledger,
        .. items,
    ];

    /// <summary>The export of an auditor.</summary>
    public byte[] Export() => Seal(Lines());

    /// <summary>These lines with a seal of the router's key, as a router would put it that has something to hide.</summary>
    public byte[] Seal(IEnumerable<ExportLine> lines) => Seal(lines.Select(line => line.ToBytes()));

    public byte[] Seal(IEnumerable<byte[]> lines)
    {
        var all = lines.ToList();
        byte[] before = [.. all.SelectMany(line => line)];
        return [.. before, .. new ExportEnd { Seal = new ExportSeal(Standing.CaseId, all.Count, Digest.Of(before)).SignWith(Signer) }.ToBytes()];
    }

    private static LinkedReading Reading(LinkedCase[] linked)
    {
        List<LinkedGround> grounds = [.. linked.Select(one => new LinkedGround(one, new string('c', 64)))];
        return new(new LinkedCases(linked), [.. grounds.Select(ground => new RestsOn(ground.Case.Id, 3, new string('d', 64), ground.ToDigest()))], []) { Grounds = grounds };
    }

    private RegisterView Register => new([.. entries.Values], [.. practices.Values], [.. last.Values]);

    private string Receipt(string id, Digest digest, StateCode by) =>
        new Receipt { CaseId = Standing.CaseId, CommunicationId = id, Digest = digest, ReceivedAt = Now, By = by }.SignWith(Signer);

    private void LimitsElapse()
    {
        while (CaseClock.Next(Standing.Case) is { } next && next.Limit.At <= Now)
        {
            Append(Deciding.Elapsed(Standing, next.ProcedureId, next.Limit, Register), null);
        }
    }

    private void Append(Decision decision, ExportedCommunication? answered)
    {
        var stored = LedgerRow.FromEntity(LedgerRow.ToEntity(decision.Entry, decision.Grounds).Entity);
        Ledger.AddRange(answered is null ? [] : [answered]);
        Ledger.AddRange(stored.Grounds.Select(ground => new ExportedGround { Ground = ground }));
        Ledger.Add(new ExportedEntry { Entry = stored.Entry.Shown(), Hash = stored.Hash, Withheld = stored.Entry.ToWithheld() });
        Standing = Standing.After(decision.After, stored.Hash);
    }

    private void Enter(StateCode state, PartyRegistration entry, DateTimeOffset at, bool byCeremony) => Enter(
        new PartyChange { State = state, After = last.GetValueOrDefault(state)?.Hash, Reason = "a test", Entry = entry, ByCeremony = byCeremony }, at, byCeremony ? NamedPerson.Of("operator") : null);

    private void Enter<T>(T change, DateTimeOffset at, NamedPerson? confirmed)
        where T : class, IRegisterChange
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(change, RouterJson.Options);
        var key = signing[change.State];
        string signature = key.Sign(body, header => header["iat"] = at.ToUnixTimeSeconds());
        var write = NextChange.Of(change, Digest.Of(body), signature, A.Central, key.Jwk.Kid!, NamedPerson.Of("registrar"), Register, at, confirmed);
        changes[change.State].Add(new ExportedChange { Change = write.Stored.Change, Hash = write.Stored.Hash, Body = body });
        last[change.State] = write.Stored;
        if (write.Entry is { } entry)
        {
            entries[change.State] = entry;
        }

        if (write.Practice is { } practice)
        {
            practices[change.State] = practice;
        }
    }

    /// <summary>An item that the requested State furnishes, declared, kept and read once.</summary>
    public void Declare(string id)
    {
        var declaration = new EvidenceDeclaration
        {
            From = Request.To,
            CaseId = Standing.CaseId,
            Id = id,
            Sha256 = Digest.Of("bytes"u8),
            Length = 5,
            MediaType = "text/plain",
            Name = "logs.txt",
            Purpose = "Evidence in the case",
        };
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(declaration, RouterJson.Options);
        var item = new EvidenceItem
        {
            Id = EvidenceId.Of(Standing.CaseId, Request.To, id),
            Declared = declaration,
            Authority = A.Central,
            Body = Digest.Of(body),
            Signature = "",
            Receipt = "",
            DeclaredAt = Now,
            ExpiresAt = Now,
            State = EvidenceState.Kept,
            Origins = [Request.To],
        };
        var chain = new List<ExportLine>();
        var actor = new CustodyActor(Request.To, A.Central, NamedPerson.Of("officer"));
        foreach (var happened in new[] { new CustodyEvent(CustodyAct.Declared, Now, actor), new CustodyEvent(CustodyAct.UploadVerified, Now, null), new CustodyEvent(CustodyAct.Read, Now, actor) { Bytes = (0, 4) } })
        {
            var entry = CustodyEntry.Next(item, happened);
            item = item with { Entries = entry.Number, Head = entry.ToHash() };
            chain.Add(new ExportedCustody { Entry = entry, Hash = entry.ToHash(), Person = happened.Actor?.Person });
        }

        items.Add(new ExportedItem
        {
            Id = item.Id,
            Authority = item.Authority,
            State = item.State,
            DeclaredAt = Now,
            Signature = signing[Request.To].Sign(body, header => header["iat"] = Now.ToUnixTimeSeconds()),
            Receipt = Receipt(id, item.Body, Request.To),
            Body = body,
            Entries = item.Entries,
            LastHash = item.Head!.Value,
        });
        items.AddRange(chain);
    }
}
