using System.Text.Json;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Audit.Verification;

/// <summary>The ledger of an export, entry by entry: its chain, what each answers, and whether it is decided the same again.</summary>
/// <param name="rules">What decides again; null for the Convention library.</param>
internal sealed class LedgerReading(ExportHead head, RouterKeys keys, IReadOnlyDictionary<StateCode, RegisterHistory> registers, Rules? rules = null)
{
    private readonly List<LinkedGround> grounds = [];
    private readonly List<string> hashes = [];
    private ExportedCommunication? said;
    private byte[] hashed = [];
    private (int Requesting, int Requested, int Practice, RegisterView View)? last;

    /// <summary>The case after the last entry.</summary>
    public Standing Standing { get; private set; } = Standing.Before(head.CaseId);

    public int Replayed { get; private set; }

    /// <summary>Communications whose signature was verified.</summary>
    public int Signatures { get; private set; }

    public string? NotReplayed { get; private set; }

    /// <summary>Whether that is because this program lacks what the entries were decided by: a newer one may have it.</summary>
    public bool IsBeyondProgram { get; private set; }

    /// <summary>The hash of the case after the last entry, as that one has it; null before the first.</summary>
    public string? CaseHash { get; private set; }

    /// <summary>What the last entry read of other cases: which entry of each, and after it the hash of the case as it was read.</summary>
    public IReadOnlyList<(CaseId CaseId, int Entry, string Hash, string CaseHash)> RestedOn { get; private set; } = [];

    /// <summary>Where the fault is, once one was found in a member of an entry.</summary>
    public StepDifference? Difference { get; private set; }

    /// <summary>Whether the fault is that an entry comes out otherwise, by the rules, than the ledger has it.</summary>
    public bool IsDecidedOtherwise { get; private set; }

    public string? Take(ExportedCommunication next)
    {
        if (said is not null || grounds.Count > 0)
        {
            return $"communication {said?.RowId ?? next.RowId} is not followed by the entry that answers it";
        }

        said = next;
        return Digest.Of(next.Body) != next.Digest ? $"the body of communication {next.RowId} is not the one whose digest it holds"
            : !registers.ContainsKey(next.From) ? $"communication {next.RowId} is from {next.From}, which is no party"
            : FaultOfBody(next);
    }

    public string? Take(ExportedGround next)
    {
        grounds.Add(next.Ground);
        return null;
    }

    public string? Take(ExportedEntry line)
    {
        RestedOn = [];
        string? fault = FaultOfChain(line);
        if (fault is not null)
        {
            return fault;
        }

        var shown = line.Entry;
        if (line.Withheld is { } part && (shown.Withheld != part.ToDigest() || shown.Outcome != EntryOutcome.Rejection))
        {
            return $"what is said of the rejection of entry {shown.Number} is not what the entry holds the digest of";
        }

        if (shown.Outcome == EntryOutcome.Rejection && shown.Withheld is null)
        {
            return $"entry {shown.Number} is a rejection and holds no digest of what was rejected";
        }

        bool isHidden = shown.Withheld is not null && line.Withheld is null;
        if (isHidden && head.Reader is null)
        {
            return $"what was rejected by entry {shown.Number} is missing";
        }

        var entry = line.Withheld is { } withheld ? shown.With(withheld) : shown;
        if (NotReplayed is null && Lacking(entry) is { } lacking)
        {
            (NotReplayed, IsBeyondProgram) = ($"entry {entry.Number} cannot be decided again: {lacking}, which this program does not hold", true);
        }

        CaseHash = entry.CaseHash;
        fault = FaultOfCommunication(entry, isHidden) ?? FaultOfVersions(entry) ?? (isHidden ? FaultOfHidden(entry) : NotReplayed is null ? Replay(entry, line.Hash) : null);
        if (isHidden || NotReplayed is not null)
        {
            Standing = Standing with { Entries = entry.Number, Head = line.Hash };
        }

        said = null;
        grounds.Clear();
        hashes.Add(line.Hash);
        return fault;
    }

    /// <summary>Whether the ledger holds another entry than the log has in its place; null where it holds the same.</summary>
    public string? FaultOf(LoggedEntry logged) =>
        logged.CaseId != head.CaseId ? $"the proof is of case {logged.CaseId}"
        : logged.Number > hashes.Count ? $"the log holds entry {logged.Number}, and the ledger ends with entry {hashes.Count}: it was rolled back"
        : hashes[logged.Number - 1] != logged.Hash.ToString() ? $"the log holds another entry {logged.Number} than the ledger: it was written anew"
        : null;

    /// <summary>What is missing at the end of the ledger; null where nothing is.</summary>
    public string? FaultAtEnd() =>
        said is not null ? $"communication {said.RowId} is not followed by the entry that answers it"
        : Standing.Entries != head.Entries ? $"the ledger has {head.Entries} entries, of which {Standing.Entries} are there"
        : Standing.Head != head.LastHash ? "the last entry is another than the first line names"
        : null;

    private string? FaultOfChain(ExportedEntry line)
    {
        var (entry, next) = (line.Entry, Standing.Entries + 1);
        hashed = CanonicalJson.Of(JsonSerializer.SerializeToNode(entry, RouterJson.Options));
        string computed = LedgerRow.Hash(hashed);
        return entry.CaseId != head.CaseId ? $"an entry of case {entry.CaseId} stands in the ledger of case {head.CaseId}"
            : entry.Number > next ? $"entry {next} is missing: entry {entry.Number} stands in its place"
            : entry.Number < next ? $"entry {entry.Number} stands where entry {next} belongs"
            : computed != line.Hash ? Differs(next, "/hash", computed, line.Hash, $"the hash of entry {entry.Number} is not that of its content")
            : entry.PreviousHash != Standing.Head ? Differs(next, "/previousHash", Standing.Head, entry.PreviousHash, $"entry {entry.Number} names another entry before it")
            : null;
    }

    private string Differs(int entry, string pointer, string expected, string actual, string fault)
    {
        Difference = new(entry, pointer, JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
        return fault;
    }

    /// <summary>Whether the signed bytes say whose they are, and of which case, as the line does.</summary>
    private string? FaultOfBody(ExportedCommunication line)
    {
        Communication? read = line.Type == CommunicationTypes.SubmitRequest.Name ? JsonEdge.Read<SubmitRequest>(line.Body).Value : JsonEdge.Read<Communication>(line.Body).Value;
        var (caseId, id) = read switch
        {
            SubmitRequest request => (CaseId.From(request.From, request.Reference ?? ""), request.Reference),
            RegisterOralRequest oral => (CaseId.OfCall(oral.From, oral.Requesting, oral.Reference ?? ""), oral.Reference),
            _ => (read?.CaseId, read?.Id),
        };
        return read is null || read.From != line.From || id != line.CommunicationId ? $"communication {line.RowId} is not what its State has signed"
            : caseId != head.CaseId ? $"communication {line.RowId} was said in another case, {caseId}"
            : null;
    }

    /// <summary>Whether the entry answers the communication before it, and that one is signed and receipted.</summary>
    private string? FaultOfCommunication(LedgerEntry entry, bool isHidden)
    {
        var occurrence = entry.Occurrence;
        if (isHidden || occurrence.Type is null)
        {
            return said is null ? null : $"communication {said.RowId} is not followed by the entry that answers it";
        }

        if (said is null)
        {
            return $"the communication that entry {entry.Number} answers is missing";
        }

        if (said.RowId != occurrence.RowId || said.Digest != occurrence.Digest || said.Signature != occurrence.Signature || said.From != occurrence.From
            || said.Authority != occurrence.Authority || said.Type != occurrence.Type || said.CommunicationId != occurrence.CommunicationId)
        {
            return $"entry {entry.Number} answers another communication than the one before it";
        }

        int version = entry.RegisterVersions.GetValueOrDefault(said.From.ToString());
        if (registers[said.From].FaultOf(said.Body, said.Signature, said.Authority, said.ReceivedAt, version) is { } fault)
        {
            return $"the signature of the communication that entry {entry.Number} answers does not hold ({fault})";
        }

        Signatures++;
        return Receipts.FaultOf(keys, said.Receipt, head.CaseId, said.CommunicationId, said.Digest, said.ReceivedAt, said.From) is { } wrong
            ? $"the receipt of the communication that entry {entry.Number} answers {wrong}"
            : null;
    }

    private static string? Lacking(LedgerEntry entry) =>
        ZoneDatabase.Find(entry.ZoneDatabase) is null ? $"it counted days by the time zone database \"{entry.ZoneDatabase}\""
        : entry.Rulebook > CaseEngine.NewestRulebook ? $"it was decided under rulebook {entry.Rulebook}"
        : null;

    private string? FaultOfVersions(LedgerEntry entry)
    {
        foreach (var (state, history) in registers)
        {
            int version = entry.RegisterVersions.GetValueOrDefault(state.ToString());
            if (version < history.OldestAt(entry.At) || (version > 0 && history.Entry(version) is null))
            {
                return $"entry {entry.Number} was decided under version {version} of the register of {state}, which was not the one in force";
            }
        }

        int practice = entry.PracticeVersions.GetValueOrDefault(head.Requested.ToString());
        return practice < registers[head.Requested].OldestPracticeAt(entry.At) || (practice > 0 && registers[head.Requested].Practice(practice) is null)
            ? $"entry {entry.Number} was decided under version {practice} of the practice of {head.Requested}, which was not the one in force"
            : null;
    }

    /// <summary>Of a rejection that the reader may not see it is known that it changed nothing.</summary>
    private string? FaultOfHidden(LedgerEntry entry) =>
        entry.Changes.Count + entry.Remarks.Count + entry.OpenedProcedures.Count + entry.ConcludedProcedures.Count + entry.Notices.Count > 0 || entry.Tells is not null
        || (NotReplayed is null && (Standing.Case is null || CaseRow.Hash(CaseRow.Serialize(Standing.Case)) != entry.CaseHash))
            ? $"entry {entry.Number} is a rejection and changed the case"
            : null;

    private string? Replay(LedgerEntry entry, string hash)
    {
        IReadOnlyList<RestsOn> named = entry.RestsOn ?? [.. new[] { entry.Occurrence.Linked }.OfType<RestsOn>()];
        if (grounds.FirstOrDefault(ground => !named.Any(one => one.Digest == ground.ToDigest())) is { } stranger)
        {
            return $"what is said of case {stranger.Case.Id} is not what entry {entry.Number} holds the digest of";
        }

        if (named.FirstOrDefault(one => !grounds.Any(ground => one.Digest == ground.ToDigest())) is { } absent)
        {
            NotReplayed = $"entry {entry.Number} rests on case {absent.CaseId}, of which this reader may see nothing";
            return head.Reader is null ? $"what entry {entry.Number} read of case {absent.CaseId} is missing" : null;
        }

        RestedOn = [.. named.Select(one => (one.CaseId, one.Entry, one.Hash, grounds.First(ground => ground.ToDigest() == one.Digest).CaseHash))];
        Decision? decision;
        try
        {
            decision = ZoneDatabase.Find(entry.ZoneDatabase)!.For(() => Decide(entry, named));
        }
        catch (Exception undecided) when (undecided is InvalidOperationException or InvalidDataException or NullReferenceException)
        {
            return $"entry {entry.Number} cannot be decided again: {undecided.Message}";
        }

        if (decision is null)
        {
            return $"nothing follows from what entry {entry.Number} answers when it is decided again";
        }

        // What is hashed holds a digest of what was withheld, so that this compares it by its content, too.
        if (!LedgerRow.Bytes(decision.Entry).AsSpan().SequenceEqual(hashed))
        {
            var (expected, actual) = (decision.Entry, entry with { Withheld = null });

            // The hash of the case tells least, and differs with nearly everything else.
            var difference = Verification.Difference.Between(expected with { CaseHash = "" }, actual with { CaseHash = "" }) ?? Verification.Difference.Between(expected, actual)!;
            Difference = new(entry.Number, difference.Pointer, difference.Expected, difference.Actual);
            IsDecidedOtherwise = true;
            return $"entry {entry.Number} comes out otherwise when it is decided again: {difference}";
        }

        Standing = Standing.After(decision.After, hash);
        Replayed++;
        return null;
    }

    private Decision? Decide(LedgerEntry entry, IReadOnlyList<RestsOn> named)
    {
        var register = RegisterOf(entry);
        if (entry.Occurrence.Linked is { } origin)
        {
            return Deciding.Told(
                Standing, new() { CaseId = head.CaseId, Origin = origin with { Digest = null }, Linked = grounds[0].Case, CaseHash = grounds[0].CaseHash, At = entry.At }, register, rules);
        }

        var next = CaseClock.Next(Standing.Case);
        if (said is null)
        {
            return next is { } due ? Deciding.Elapsed(Standing, due.ProcedureId, due.Limit, register, rules) : null;
        }

        if (next?.Limit.At <= said.ReceivedAt)
        {
            throw new InvalidOperationException($"the limit {next.Value.Limit.Name} of {next.Value.ProcedureId} had elapsed before it, of which there is no entry");
        }

        var inbound = new InboundCommunication
        {
            CaseId = head.CaseId,
            RowId = said.RowId,
            From = said.From,
            Authority = said.Authority,
            CommunicationId = said.CommunicationId,
            Type = said.Type,
            Digest = said.Digest,
            Signature = said.Signature,
            ReceivedAt = said.ReceivedAt,
            Receipt = said.Receipt,
        };
        var linked = new LinkedReading(new LinkedCases([.. named.Select(one => grounds.First(ground => ground.ToDigest() == one.Digest).Case)]), named, []);
        return Deciding.Said(Standing, inbound, InboundReader.Read(inbound, said.Body), linked, register, rules).Decision;
    }

    /// <summary>The register as the entry says that it was; made anew only where it changed since the entry before.</summary>
    private RegisterView RegisterOf(LedgerEntry entry)
    {
        int Version(StateCode state) => entry.RegisterVersions.GetValueOrDefault(state.ToString());
        var (requesting, requested, practice) = (Version(head.Requesting), Version(head.Requested), entry.PracticeVersions.GetValueOrDefault(head.Requested.ToString()));
        if (last is not { } known || known.Requesting != requesting || known.Requested != requested || known.Practice != practice)
        {
            last = known = (requesting, requested, practice, new RegisterView(
                [.. registers.Select(pair => pair.Value.Entry(Version(pair.Key))).OfType<EntryVersion<PartyRegistration>>()],
                [.. new[] { registers[head.Requested].Practice(practice) }.OfType<EntryVersion<Practice>>()],
                []));
        }

        return known.View;
    }
}
