using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Audit.Witnesses;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Audit.Verification;

/// <summary>An export as far as it was read. Lines come in one order: head, keys, registers, ledger, evidence, end.</summary>
/// <param name="kept">Proofs of earlier checkpoints that the reader has kept: the ledger must still hold what they prove.</param>
/// <param name="known">Registers that are verified already, where the lines do not hold them.</param>
/// <param name="rules">What decides again; null for the Convention library.</param>
internal sealed class ExportReading(RouterKeySet? trusted, IReadOnlyList<LogProof> kept, IReadOnlyDictionary<StateCode, RegisterHistory>? known = null, Rules? rules = null)
{
    private readonly RouterKeys keys = new();
    private readonly Dictionary<StateCode, RegisterHistory> registers = [];
    private readonly HashSet<string>? trustedKeys = trusted?.Keys.Select(key => RouterKeys.ToJwk(key).Thumbprint()).ToHashSet(StringComparer.Ordinal);
    private ExportHead? head;
    private LedgerReading? ledger;
    private EvidenceReading? evidence;
    private int stage;

    /// <summary>Whether the last line was read.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Takes a line; gives what is wrong with it, or null.</summary>
    /// <param name="before">How many lines came before it.</param>
    /// <param name="digestBefore">Of all bytes before it.</param>
    public string? Take(ExportLine line, int before, Func<Digest> digestBefore)
    {
        int place = line switch { ExportHead => 0, ExportedKey => 1, ExportedChange => 2, ExportedCommunication or ExportedGround or ExportedEntry => 3, ExportedProof => 4, ExportedItem or ExportedCustody => 5, _ => 6 };
        if ((head is null) != (place == 0))
        {
            return head is null ? "the file does not begin with a line of kind export" : "the file begins a second time";
        }

        if (place < stage)
        {
            return $"a line of kind {line.Kind} comes too late";
        }

        string? unfinished = place > 3 && stage <= 3 ? Ledger.FaultAtEnd() ?? FaultOfKept() : place > 5 ? Evidence.FaultAtEnd() : null;
        stage = place;
        return unfinished ?? line switch
        {
            ExportHead first => Begin(first),
            ExportedKey key => Take(key),
            ExportedChange change => registers.TryGetValue(change.Change.State, out var history) ? history.Take(change) : $"the register of {change.Change.State}, which is no party, is there",
            ExportedCommunication said => Ledger.Take(said),
            ExportedGround ground => Ledger.Take(ground),
            ExportedEntry entry => Ledger.Take(entry),
            ExportedProof proof => Take(proof),
            ExportedItem item => Evidence.Take(item),
            ExportedCustody custody => Evidence.Take(custody),
            ExportEnd end => End(end, before, digestBefore),
            _ => "the line is of no kind",
        };
    }

    /// <summary>What is missing where the lines end without one of kind end; null where nothing is.</summary>
    public string? FaultAtEnd() => (stage <= 3 ? Ledger.FaultAtEnd() : null) ?? Evidence.FaultAtEnd();

    /// <summary>Where the first fault is, as far as it is one of a member of an entry; null otherwise.</summary>
    public StepDifference? Difference => ledger?.Difference;

    /// <summary>Whether that fault is one of what was decided, and not of how it is chained.</summary>
    public bool IsDecidedOtherwise => ledger?.IsDecidedOtherwise == true;

    /// <summary>Why entries from one on could not be decided again; null where all were.</summary>
    public string? NotReplayed => ledger?.NotReplayed;

    /// <summary>Whether that is because this program lacks what they were decided by.</summary>
    public bool IsBeyondProgram => ledger?.IsBeyondProgram == true;

    /// <summary>The hash of the case after the last entry, as that one has it.</summary>
    public string? CaseHash => ledger?.CaseHash;

    /// <summary>What the last entry read of other cases.</summary>
    public IReadOnlyList<(CaseId CaseId, int Entry, string Hash, string CaseHash)> RestedOn => ledger?.RestedOn ?? [];

    /// <summary>The case after the entries that were taken.</summary>
    public Standing? Standing => ledger?.Standing;

    /// <summary>The checkpoint in which the ledger is; null while none was read.</summary>
    public Checkpoint? LoggedIn { get; private set; }

    /// <summary>The note of that checkpoint, with the cosignatures of witnesses under it.</summary>
    private string? note;

    public Verdict ToVerdict() => new()
    {
        Checkpoint = LoggedIn is { } signed ? $"{signed.Origin} {signed.Size} {Convert.ToBase64String(signed.Root)}" : null,
        Note = note,
        Cosigned = note is not null && SignedNote.Find(note) is { } read
            ? [.. RegisteredWitness.Of(registers.Values.Select(history => history.Newest).OfType<PartyRegistration>(), head!.At).Where(witness => witness.Key.VerdictOn(read) == NoteVerdict.Sound).Select(witness => $"{witness.State} {witness.Key.Name}")]
            : [],
        CaseId = head?.CaseId ?? default,
        Entries = ledger?.Standing.Entries ?? 0,
        Replayed = ledger?.Replayed ?? 0,
        NotReplayed = NotReplayed,
        Signatures = registers.Values.Sum(history => history.Count) + (ledger?.Signatures ?? 0) + (evidence?.Items ?? 0),
        RouterKeys = keys.Thumbprints,
        Registers = [.. registers.Select(pair => $"{pair.Key} {pair.Value.Count} {pair.Value.Head}")],
    };

    private LedgerReading Ledger => ledger ??= new(head!, keys, registers, rules);

    private EvidenceReading Evidence => evidence ??= new(head!, keys, registers);

    /// <summary>Whether the ledger still holds what the reader's own proofs say it held.</summary>
    private string? FaultOfKept() => kept.Where(proof => proof.Entry.CaseId == head!.CaseId)
        .Select(proof => proof.VerifiedBy(trusted?.Keys ?? keys.All) is null ? "a proof that you have kept does not hold" : Ledger.FaultOf(proof.Entry))
        .FirstOrDefault(fault => fault is not null);

    private string? Begin(ExportHead first)
    {
        if (first.Format != ExportHead.CurrentFormat)
        {
            return $"the file is of format {first.Format}, and this program reads format {ExportHead.CurrentFormat}";
        }

        head = first;
        foreach (var state in new[] { first.Requesting, first.Requested })
        {
            registers.TryAdd(state, known?.GetValueOrDefault(state) ?? new(state));
        }

        return null;
    }

    private string? Take(ExportedKey line) =>
        trustedKeys is not null && !trustedKeys.Contains(RouterKeys.ToJwk(line.Key).Thumbprint()) ? $"the router's key {line.Key.Kid} is none of those that you trust"
        : keys.TryAdd(line.Key) ? null
        : $"there are two keys of the router with the id {line.Key.Kid}";

    private string? Take(ExportedProof line)
    {
        if (LogProof.Find(line.Proof) is not { } proof || proof.VerifiedBy(keys.All) is not { } checkpoint)
        {
            return "the proof does not hold: the log of the checkpoint that it names has no such entry, or the router has not signed it";
        }

        (LoggedIn, note) = (checkpoint, proof.Note);
        return Ledger.FaultOf(proof.Entry);
    }

    private string? End(ExportEnd end, int lines, Func<Digest> digest)
    {
        if (keys.Open(end.Seal, ExportSeal.Type, head!.At) is not { } payload)
        {
            return "the seal is not signed by the router";
        }

        var seal = JsonEdge.Read<ExportSeal>(payload).Value;
        if (seal is null || seal.CaseId != head.CaseId || seal.Lines != lines)
        {
            return $"the router sealed {seal?.Lines ?? 0} lines of case {seal?.CaseId}, and here are {lines} of case {head.CaseId}";
        }

        if (seal.Digest != digest())
        {
            return "the router sealed other lines than these: something in them was changed that nothing else protects";
        }

        IsOver = true;
        return null;
    }
}
